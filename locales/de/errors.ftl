### Was schiefging und was zu tun ist.


## Sections of a page

error-read-offline = Du bist offline
error-read-rate-limited = Zu viele Anfragen. Bitte warte kurz.
error-read-server-trouble = Der Dienst antwortet gerade nicht
error-read-signed-out = Bitte melde dich erneut an
error-read-key-store = Dieses Gerät gibt deine Anmeldung noch nicht heraus. Wir versuchen es weiter.
error-read-unreadable = Die Antwort war nicht lesbar
error-load-appointments = Termine konnten nicht geladen werden
error-load-places = Orte konnten nicht geladen werden
error-load-memberships = Abos konnten nicht geladen werden
error-load-gift-cards = Geschenkkarten konnten nicht geladen werden
error-load-loyalty-cards = Kundenkarten konnten nicht geladen werden
error-favorite-failed = Favoriten konnten nicht geändert werden
error-log-out-unfinished = Abgemeldet. Einige Daten ließen sich noch nicht löschen; das geschieht beim nächsten Start der App.

## Signing in

error-phone-empty = Geben Sie Ihre Telefonnummer ein
error-phone-too-short = Diese Nummer ist zu kurz
error-phone-too-long = Diese Nummer ist zu lang
error-phone-invalid = Das ist keine Telefonnummer dieses Landes
error-consents-missing = Bitte stimmen Sie zu, um fortzufahren
error-send-code-offline = Sie sind offline. Stellen Sie eine Verbindung her und versuchen Sie es noch einmal.
# $wait: a whole sentence without its period, like "Try again in 10 minutes"
error-send-code-too-many = Es wurden zu viele Codes angefordert. { $wait }.
error-send-code-refused = An diese Nummer kann kein Code gesendet werden
error-send-code-server = Der Dienst antwortet gerade nicht. Bitte versuchen Sie es noch einmal.
error-send-code-app-refused = Der Dienst nimmt diese Version der App nicht an. Bitte aktualisieren Sie sie oder wenden Sie sich an den Support.
error-sign-in-offline = Sie sind offline. Stellen Sie eine Verbindung her und geben Sie die letzte Ziffer noch einmal ein.
error-sign-in-wrong = Dieser Code stimmt nicht.
error-sign-in-wrong-left = Dieser Code stimmt nicht. { $left ->
        [one] Noch { $left } Versuch.
       *[other] Noch { $left } Versuche.
    }
error-sign-in-expired = Dieser Code ist zu alt. Fordern Sie einen neuen an.
error-sign-in-too-many = Zu viele Versuche. { $wait }.
error-sign-in-refused = Die Anmeldung wurde abgelehnt
error-sign-in-server = Der Dienst antwortet gerade nicht. Geben Sie die letzte Ziffer noch einmal ein.

## Booking

error-booking-name = Geben Sie Ihren Namen ein
error-booking-surname = Geben Sie Ihren Nachnamen ein
error-booking-email = Geben Sie Ihre E-Mail-Adresse ein
error-booking-email-invalid = Das ist keine E-Mail-Adresse
error-booking-required = Hier wird eine Antwort gebraucht
error-booking-offline = Sie sind offline, es wurde nichts gebucht. Verbinden Sie sich und versuchen Sie es erneut.
error-booking-blocked = Von dieser Nummer sind hier keine Online-Buchungen möglich. Bitte rufen Sie an.
error-booking-refused = Die Buchung wurde nicht angenommen. Bitte prüfen Sie Ihre Angaben.
error-booking-server = Der Dienst antwortet gerade nicht, es wurde nichts gebucht. Bitte versuchen Sie es erneut.
error-reschedule-offline = Sie sind offline, es wurde nichts verschoben. Verbinden Sie sich und versuchen Sie es erneut.
error-reschedule-too-late = Online lässt sich dieser Termin nicht mehr verschieben. Bitte rufen Sie an.
error-reschedule-not-allowed = Dieser Termin lässt sich nicht online verschieben. Bitte rufen Sie an.
error-reschedule-canceled = Dieser Termin wurde abgesagt
error-reschedule-server = Der Dienst antwortet gerade nicht, es wurde nichts verschoben. Bitte versuchen Sie es erneut.
error-reschedule-unknown = Noch ist unklar, ob Ihr Termin verschoben wurde. Bitte prüfen Sie erneut.

## Changing a visit

error-change-offline = Du bist offline. Verbinde dich und versuche es noch einmal.
error-change-too-late = Ändern ging hier bis { $moment }. Bitte ruf das Studio an.
error-change-refused = Das Studio erlaubt das in der App nicht. Bitte ruf an.
error-change-already-canceled = Dieser Termin ist schon abgesagt
error-change-server = Das hat nicht geklappt, und nichts wurde geändert. Bitte versuche es noch einmal.
error-change-unknown = Ob es geklappt hat, ließ sich nicht prüfen. Versuche es noch einmal oder ruf das Studio an.
error-confirm-too-late = Dieser Termin hat schon begonnen
error-cancel-started = Dieser Termin hat schon begonnen. Bitte ruf das Studio an.
error-calendar-none = Auf diesem Gerät wurde keine Kalender-App gefunden
