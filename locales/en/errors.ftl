### What went wrong, and what to do. Keys: error-<operation>-<reason>.


## Sections of a page

error-read-offline = You're offline
error-read-rate-limited = Too many requests. Please wait a moment.
error-read-server-trouble = The service isn't answering right now
error-read-signed-out = Please sign in again
error-read-key-store = This device isn't handing out your sign-in yet. We keep trying.
error-read-unreadable = The answer could not be read
error-load-appointments = Couldn't load appointments
error-load-places = Couldn't load places
error-load-memberships = Couldn't load memberships
error-load-gift-cards = Couldn't load gift cards
error-load-loyalty-cards = Couldn't load loyalty cards
error-favorite-failed = Couldn't change your favorites
error-log-out-unfinished = Logged out. Some data couldn't be deleted yet and will be when the app starts next.

## Signing in

error-phone-empty = Enter your phone number
error-phone-too-short = This number is too short
error-phone-too-long = This number is too long
error-phone-invalid = This isn’t a phone number of this country
error-consents-missing = Please accept to continue
error-send-code-offline = You’re offline. Connect and try again.
# $wait: a whole sentence without its period, like "Try again in 10 minutes"
error-send-code-too-many = Too many codes were asked for. { $wait }.
error-send-code-refused = No code can be sent to this number
error-send-code-server = The service isn’t answering right now. Please try again.
error-send-code-app-refused = The service doesn’t accept this version of the app. Please update it or contact support.
error-sign-in-offline = You’re offline. Connect, then enter the last digit again.
error-sign-in-wrong = That code isn’t right.
error-sign-in-wrong-left = That code isn’t right. { $left ->
        [one] { $left } try left.
       *[other] { $left } tries left.
    }
error-sign-in-expired = This code is too old. Ask for a new one.
error-sign-in-too-many = Too many tries. { $wait }.
error-sign-in-refused = Signing in was refused
error-sign-in-server = The service isn’t answering right now. Enter the last digit again.

## Booking

error-booking-name = Enter your name
error-booking-surname = Enter your surname
error-booking-email = Enter your email
error-booking-email-invalid = This isn’t an email address
error-booking-required = The place needs an answer here
error-booking-offline = You’re offline, so nothing was booked. Connect and try again.
error-booking-blocked = The place doesn’t take online bookings from this number. Please call.
error-booking-refused = The place didn’t accept the booking. Please check what you entered.
error-booking-server = The service isn’t answering right now, so nothing was booked. Please try again.
error-reschedule-offline = You’re offline, so nothing was moved. Connect and try again.
error-reschedule-too-late = It’s too late to move this visit online. Please call the place.
error-reschedule-not-allowed = The place doesn’t let this visit be moved online. Please call.
error-reschedule-canceled = This visit has been canceled
error-reschedule-server = The service isn’t answering right now, so nothing was moved. Please try again.
error-reschedule-unknown = We don’t know yet whether your visit was moved. Please check again.

## Changing a visit

error-change-offline = You’re offline. Connect and try again.
error-change-too-late = It could be changed here until { $moment }. Please call the studio.
error-change-refused = The studio doesn’t allow this in the app. Please call.
error-change-already-canceled = This visit is canceled already
error-change-server = That didn’t work, and nothing was changed. Please try again.
error-change-unknown = We couldn’t check whether it worked. Try again, or call the studio.
error-confirm-too-late = This visit has already started
error-cancel-started = This visit has already started. Please call the studio.
error-calendar-none = No calendar app was found on this device
