"""What is sold at which price: the store's catalogue, price lists and rates, promotions."""
