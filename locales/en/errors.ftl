### What went wrong, and what to do. Keys: error-<operation>-<reason>.

error-load-offline = You're offline
error-load-server = The service isn't answering right now

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
