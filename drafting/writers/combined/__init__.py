"""Several reviewers' edits on one base: each as tracked changes under its own name (docs/reviewing.md)."""
