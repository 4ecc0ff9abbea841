### Booking and rescheduling.
