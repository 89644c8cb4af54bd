"""Named reads for pages and API, beside the actions; they never write."""
