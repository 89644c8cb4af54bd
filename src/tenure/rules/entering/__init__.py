"""What operators bring in by sheets and forms: read, compared with what is there, entered."""
