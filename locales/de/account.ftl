### Sign-in and the personal account.

## Personal account

screen-account-title = Persönliches Konto
screen-account-language = Sprache
screen-account-demo = Du siehst die Demo
screen-account-log-out-title = Abmelden?
screen-account-log-out-text = Deine Karten bleiben sicher. Dieses Telefon vergisst seine Kopie.
screen-account-stay = Angemeldet bleiben

## Session

screen-expired-title = Bitte melde dich erneut an
screen-expired-text = Deine Anmeldung ist abgelaufen. Danach kommst du hierher zurück.

## Sign-in: the number (the words in square brackets are a link)

screen-sign-in-title = Alle Termine an einem Ort
screen-sign-in-text = Melden Sie sich mit der Nummer an, mit der Sie buchen.
screen-sign-in-number = Telefonnummer
screen-sign-in-agreement = Ich habe die [Nutzungsbedingungen] gelesen und akzeptiere sie
screen-sign-in-processing = Ich erlaube die [Datenverarbeitung], damit meine Termine hier erscheinen
screen-sign-in-note = Sie bekommen einen Bestätigungscode per SMS, kostenlos.
screen-sign-in-country = Ländervorwahl
screen-sign-in-country-search = Land oder Vorwahl
screen-sign-in-country-suggested = Vorschlag
screen-sign-in-country-all = Alle Länder
screen-sign-in-country-none = Kein solches Land
# A made-up visit on the picture.
screen-sign-in-example-date = Donnerstag, 26. Nov.
screen-sign-in-example-service = Balayage & Glanz
screen-sign-in-example-person = Sofia Marin

## Sign-in: the code

screen-sms-code-title = Code eingeben
# The phone number follows.
screen-sms-code-sent-to = Per SMS gesendet an
screen-sms-code-checking = Der Code wird geprüft
screen-sms-code-sending = Ein neuer Code wird gesendet
# The time left follows: "0:42".
screen-sms-code-new-in = Neuer Code in
screen-sms-code-autofill = Wenn Ihr Telefon es erlaubt, trägt sich der Code von selbst ein, sobald die Nachricht da ist.

## Legal texts, bundled for offline (a line that ends in a colon is a heading)

screen-legal-agreement-title = Nutzungsbedingungen
screen-legal-agreement-text =
    Was diese App ist:
    Altegio.me zeigt die Termine, Abos, Gutscheine und Kundenkarten, die Betriebe unter Ihrer Telefonnummer führen. Die App ist kostenlos.
    Wer die Leistungen erbringt:
    Jeder Salon, jedes Studio und jede Praxis legt Preise, Regeln und Zeiten selbst fest und erbringt die Leistungen selbst. Fragen zu Terminen, Zahlungen und Erstattungen richten Sie bitte dorthin.
    Ihre Nummer:
    Verwenden Sie eine Telefonnummer, die Ihnen gehört. Wer ihre Nachrichten lesen kann, kann sich anmelden. Melden Sie sich ab, bevor Sie ein Telefon weitergeben.
    Buchen und absagen:
    Termine hier zu buchen, zu verschieben oder abzusagen gilt ebenso wie direkt beim Betrieb. Es gelten die Regeln des Betriebs, die vor der Bestätigung gezeigt werden.
    Ende:
    Sie können die Nutzung jederzeit beenden, indem Sie sich abmelden. Die Betriebe behalten ihre eigenen Unterlagen über Ihre Besuche.
screen-legal-processing-title = Datenverarbeitung
screen-legal-processing-text =
    Was verarbeitet wird:
    Ihre Telefonnummer, Name und Foto, falls Sie sie angeben, und was Betriebe unter Ihrer Nummer führen: Besuche, Abos, Gutscheine, Kundenkarten und Nachrichten.
    Wozu:
    Um Sie mit einem Code anzumelden, Ihre Daten in dieser App zu zeigen und auf Ihren Wunsch Termine zu buchen, zu verschieben oder abzusagen. Ihre Daten werden nicht verkauft.
    Wo es liegt:
    Auf den Servern des Buchungsdienstes und als Kopie auf diesem Telefon, damit Sie auch ohne Verbindung lesen können. Ihr Anmeldeschlüssel liegt im sicheren Speicher des Telefons.
    Wer es sieht:
    Die Betriebe, die Sie besuchen, sehen, was ihre eigenen Leistungen betrifft. Die Kopie auf diesem Telefon wird beim Abmelden gelöscht.
    Ihre Wahl:
    Sie können diese Einwilligung widerrufen, indem Sie sich abmelden. Sie können Auskunft, Berichtigung oder Löschung verlangen; jeder Betrieb antwortet für seine eigenen Unterlagen.

## Sign-in: the name, asked once

screen-name-title = Wie dürfen wir Sie nennen?
screen-name-text = Diesen Namen sehen die Orte, bei denen Sie buchen. Sie können ihn weglassen.
screen-name-field = Ihr Name
action-skip = Überspringen
action-contact-support = Support kontaktieren
