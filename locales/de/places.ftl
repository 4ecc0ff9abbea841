### Die Seite eines Ortes, seine Bewertungen, Suche unter den Orten.

action-website = Website
screen-place-tab-visits = Besuche
screen-place-tab-about = Über uns
screen-place-tab-reviews = Bewertungen
# $time: "20:00", by the place's clock
screen-place-open-until = Geöffnet bis { $time }
screen-place-open-always = Rund um die Uhr geöffnet
screen-place-open-now = Jetzt geöffnet
screen-place-closed = Geschlossen
screen-place-opens-at = Geschlossen, öffnet um { $time }
# $day: "Mo"
screen-place-opens-on = Geschlossen, öffnet { $day } { $time }
screen-place-two-days = { $first }, { $second }
screen-place-days = { $first } – { $last }
screen-place-hours = Öffnungszeiten
screen-place-mail = E-Mail
screen-place-tap-to-copy = Tippen zum Kopieren
screen-place-next-visit = Nächster Termin
screen-place-last-visit = Letzter Termin
screen-place-buy = Abos und Gutscheine
screen-place-offer-visits = { $title }, { $visits }
screen-place-offer-from = ab { $price }
screen-place-reviews-count = { $count ->
        [one] { $count } Bewertung
       *[other] { $count } Bewertungen
    }
# $count (number): at least that many are known
screen-place-reviews-more-than = { $count ->
        [one] { $count }+ Bewertung
       *[other] { $count }+ Bewertungen
    }
screen-place-reviews-title = Bewertungen: { $place }
screen-place-reviews-all = Alle
screen-place-reviews-of-place = Über den Ort
screen-place-reviews-of-professionals = Über das Team
screen-place-reviews-none = Noch keine Bewertungen
screen-place-review-about = Über { $name }
screen-place-review-about-professional = Über jemanden aus dem Team
screen-place-review-anonymous = Anonym
screen-places-search = Orte suchen
screen-places-none-found = Nichts gefunden

error-load-place = Dieser Ort konnte nicht geladen werden
error-load-reviews = Bewertungen konnten nicht geladen werden

a11y-place-rating = Bewertet mit { $average } von { $most }, { $count }
a11y-review-stars = { $stars } von { $most }
a11y-place-parts = Teile dieser Seite
a11y-all-purchases = Alle Angebote
a11y-all-reviews = Alle Bewertungen
a11y-copy-number = Nummer kopieren
a11y-places-found = { $count ->
        [one] { $count } Ort gefunden
       *[other] { $count } Orte gefunden
    }
