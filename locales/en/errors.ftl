### What went wrong, and what to do. Keys: error-<operation>-<reason>.


## Sections of a page

error-read-offline = You're offline
error-read-rate-limited = Too many requests. Please wait a moment.
error-read-server-trouble = The service isn't answering right now
error-read-signed-out = Please sign in again
error-read-unreadable = The answer could not be read
error-load-appointments = Couldn't load appointments
error-load-places = Couldn't load places
error-load-memberships = Couldn't load memberships
error-load-gift-cards = Couldn't load gift cards
error-load-loyalty-cards = Couldn't load loyalty cards
error-favorite-failed = Couldn't change your favorites

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
