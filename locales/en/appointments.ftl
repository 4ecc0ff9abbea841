### Appointments: the list, the passes, the details.

## Main page

screen-main-your-account = Your account
screen-main-nothing-planned = Nothing planned
screen-main-no-visits-title = No visits yet
screen-main-no-visits-text = Places appear here after your first appointment with this number. Booked with another one?

## List

screen-appointments-upcoming = Upcoming
screen-appointments-past = Past
screen-appointments-canceled = Canceled
screen-appointments-this-week = This week
screen-appointments-next-week = Next week
screen-appointments-no-past = No past visits yet
screen-appointments-none-canceled = Nothing canceled
screen-appointments-rating-locked = Available after a completed visit

## One appointment

screen-appointment-total = Total
screen-appointment-until = Until { $time }
screen-appointment-comment = Comment
screen-appointment-contact = To change this visit, contact the studio
screen-appointment-contact-again = To book again or leave a review, contact the studio
screen-appointment-gone = This visit is no longer there

## Places

screen-places-all = All { $count }
screen-places-favorites = Favorites { $count }
screen-places-no-favorites = Tap the heart next to a place's name
screen-places-none = No places yet
screen-places-visits = { $count ->
        [one] { $count } visit
       *[other] { $count } visits
    }
screen-places-visits-and-last = { $count ->
        [one] { $count } visit, on { $date }
       *[other] { $count } visits, last on { $date }
    }
screen-places-cashback = { $amount } cashback
screen-places-left-service = No longer takes online bookings
screen-place-contact = To book, call the studio
screen-place-no-phone = This place has no phone number here
screen-place-address = Address
screen-place-phone = Phone
screen-place-gone = This place is no longer there
