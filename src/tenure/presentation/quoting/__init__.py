"""The builder of quotes and the pages of those made with it, for the partner and for the office."""
