"""What a document says about itself: place, organ, dates, and the time that it is about."""
