"""Stories: whole journeys with dates, told as a customer would tell them, run on real parts."""
