"""What a clause file has to be beyond its form: names that exist, values that fit, tests that can run."""
