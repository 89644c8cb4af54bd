"""The access check over HTTP beside a bare view, and the off-line check of a grant."""
