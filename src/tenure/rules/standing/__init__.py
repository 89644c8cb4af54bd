"""What a day brings: a term that begins, access that is suspended and ends, warned of before."""
