"""The redline as a message: HTML that mail programs show, with every style in its element and no script."""
