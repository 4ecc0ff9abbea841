### Bewertungen: die Fachkraft bewerten, den Ort bewerten.

action-send-review = Bewertung senden
screen-review-tap-a-star = Auf einen Stern tippen
screen-review-poor = Schlecht
screen-review-fair = Mäßig
screen-review-good = Gut
screen-review-great = Sehr gut
screen-review-excellent = Ausgezeichnet
screen-review-text = Ihre Bewertung
screen-review-name = Name, freiwillig
screen-review-where-shown = Ihre Bewertung erscheint auf der Seite von { $place }. Ohne Namen bleiben Sie anonym.
screen-review-unhappy = Etwas lief schief? Ein Anruf kann es oft klären.
screen-review-thanks = Vielen Dank
screen-review-thanks-text = Ihre Bewertung ist unterwegs zu { $place }.
screen-review-already-sent = Diese Bewertung haben Sie schon gesendet
screen-review-locked-canceled = Dieser Termin wurde abgesagt. Nur ein abgeschlossener Termin kann bewertet werden.
screen-review-locked-missed = Dieser Termin hat nicht stattgefunden. Nur ein abgeschlossener Termin kann bewertet werden.
screen-review-locked-not-over = Sie können diesen Termin bewerten, sobald er vorbei ist.
screen-review-locked-nobody = Zu diesem Termin ist keine Fachkraft genannt, die bewertet werden kann.
# $stars (number): 1 to 5
screen-review-you-gave = Sie haben { $stars } von { $most } gegeben
screen-review-you-sent = Sie haben eine Bewertung gesendet

error-review-no-stars = Bitte zuerst die Sterne wählen
error-review-offline = Sie sind offline. Ihre Bewertung bleibt hier, bis Sie sie senden.
error-review-unknown = Es ist nicht bekannt, ob Ihre Bewertung angekommen ist. Der nächste Versuch fragt zuerst nach, sie wird nie doppelt gesendet.
error-review-refused = Die Bewertung wurde nicht angenommen. Sie bleibt hier erhalten.
error-review-not-offered = Bewertungen an diesen Ort lassen sich aus der App nicht senden
error-review-rate-limited = Zu viele Anfragen. Warten Sie kurz und senden Sie dann erneut.
error-review-server = Der Dienst antwortet gerade nicht. Ihre Bewertung bleibt hier erhalten.

a11y-stars = Ihre Wertung
a11y-stars-choice = { $count ->
        [one] { $count } Stern
       *[other] { $count } Sterne
    }, { $word }
a11y-stars-given = { $count } von { $most }, { $word }
