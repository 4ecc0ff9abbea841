### Was schiefging und was zu tun ist.

error-load-offline = Du bist offline
error-load-server = Der Dienst antwortet gerade nicht

## Sections of a page

error-read-offline = Du bist offline
error-read-rate-limited = Zu viele Anfragen. Bitte warte kurz.
error-read-server-trouble = Der Dienst antwortet gerade nicht
error-read-signed-out = Bitte melde dich erneut an
error-read-unreadable = Die Antwort war nicht lesbar
error-load-appointments = Termine konnten nicht geladen werden
error-load-places = Orte konnten nicht geladen werden
error-load-memberships = Abos konnten nicht geladen werden
error-load-gift-cards = Geschenkkarten konnten nicht geladen werden
error-load-loyalty-cards = Kundenkarten konnten nicht geladen werden
error-favorite-failed = Favoriten konnten nicht geändert werden
