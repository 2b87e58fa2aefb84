# Die angezeigten Sätze, auf Deutsch. Jede Sprache hat dieselben Meldungen; ein Test vergleicht sie.
#
# Ein Schlüssel der Engine wird zu einem Namen mit Bindestrichen: siehe en.ftl. Beträge, Daten,
# Prozente und Namen kommen fertig formatiert; was fehlt, ist `none`.

## Formate

money = { $currency ->
    [EUR] { $sign }{ $amount } €
    [GBP] { $sign }{ $amount } £
    [USD] { $sign }{ $amount } $
   *[other] { $sign }{ $amount } { $currency }
}
percent = { $number } %
federation-part = { $code ->
    [GB-ENG] England
    [GB-SCT] Schottland
    [GB-WLS] Wales
    [GB-NIR] Nordirland
   *[other] { $code }
}
date = { $day }. { month } { $year }
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
club = Verein { $code }
named = { $name } ({ $code })

## Wörter für das, was die Engine mit einem Code benennt

level = { $level ->
    [federation] Bundesverband
    [region] Region
    [district] Bezirk
    [club] Verein
   *[other] Ebene
}
guard = { $guard ->
    [alone_later] Prüfungen und Tests bestehen, inzwischen wurde nichts veröffentlicht, keine zweite Person ist nötig, und die Zeit steht noch bevor
    [alone_now] Prüfungen und Tests bestehen, inzwischen wurde nichts veröffentlicht, und keine zweite Person ist nötig
    [another] jemand anderes als die Verfasserin oder der Verfasser entscheidet
    [another_later] Prüfungen und Tests bestehen, inzwischen wurde nichts veröffentlicht, jemand anderes als wer ihn verfasst hat stimmt zu, und die Zeit steht noch bevor
    [another_now] Prüfungen und Tests bestehen, inzwischen wurde nichts veröffentlicht, und jemand anderes als wer ihn verfasst hat stimmt zu
    [authority_needed] eine Konföderation oder der internationale Verband entscheidet mit
    [authority_not_needed] die beiden Verbände entscheiden allein
    [balanced] es ist nichts davon zu zahlen übrig
    [begun] an dem Tag gilt eine Sperre
    [completable] sein letzter Tag ist nicht vorbei, und keine Gebühr steht im Weg
    [escalates] seine Frist ist um, und dann erfährt es der Verband
    [federation_approval_not_required] der Verband muss nicht zuerst zustimmen
    [federation_approval_required] der Verband stimmt zuerst zu
    [first_federation] der Verband muss vor allen anderen zustimmen
    [first_new_club] der aufnehmende Verein muss vor allen anderen zustimmen
    [first_old_club] der abgebende Verein muss vor allen anderen zustimmen
    [fit] Prüfungen und Tests bestehen, und inzwischen wurde nichts veröffentlicht
    [free] es kostet nichts
    [in_use] die Lizenz ist aktiv oder gesperrt
    [issued_on_approval] Lizenzen werden mit der Genehmigung ausgestellt
    [issued_on_payment] Lizenzen werden mit der Zahlung ausgestellt
    [last] sonst muss niemand zustimmen
    [nobody] niemand muss zustimmen
    [not_moved] der Spieler hat noch nicht gewechselt
    [not_over] die Sperre ist weder vorbei noch aufgehoben
    [original] es ist eine Zahlung, von der etwas übrig ist
    [over] sein letzter Tag ist vorbei
    [owed] es ist etwas davon zu zahlen übrig
    [part] es wird weniger zurückgegeben, als übrig ist
    [period_over] der Zeitraum ist zu Ende
    [reminds] seine Frist ist um, und dann wird erinnert
    [season_over] die Saison ist zu Ende
    [settled] alles ist bezahlt
    [silent_last] seine Frist ist um, Schweigen gilt als Zustimmung, und sonst muss niemand zustimmen
    [silent_then_federation] seine Frist ist um, Schweigen gilt als Zustimmung, und der Verband ist der Nächste
    [silent_then_new_club] seine Frist ist um, Schweigen gilt als Zustimmung, und der aufnehmende Verein ist der Nächste
    [silent_then_old_club] seine Frist ist um, Schweigen gilt als Zustimmung, und der abgebende Verein ist der Nächste
    [term_over] an dem Tag gilt keine Sperre
    [then_federation] der Verband stimmt als Nächster zu
    [then_new_club] der aufnehmende Verein stimmt als Nächster zu
    [then_old_club] der abgebende Verein stimmt als Nächster zu
    [unfit] eine Prüfung oder ein Test besteht nicht, oder inzwischen wurde etwas veröffentlicht
    [whole] alles, was übrig ist, wird zurückgegeben
   *[other] eine andere Bedingung
}
expected = { $expected ->
    [date] ein Datum wie 2026-01-31
    [amount] ein Betrag in Anführungszeichen mit allen Nachkommastellen der Währung{ $example ->
        [none] { "" }
       *[other] , wie "{ $example }"
    }
    [amount_above_zero] ein Betrag über null
    [amount_not_below_zero] ein Betrag, der nicht negativ ist
    [percentage] ein Prozentsatz in Anführungszeichen, wie "12.5"
    [text] Text
    [integer] { $least ->
        [none] eine ganze Zahl
       *[other] eine ganze Zahl von { $least } bis { $most }
    }
    [boolean] true oder false
    [list] eine Liste
    [object] eine Gruppe von Feldern
    [one_of] einer der möglichen Werte
    [currency] ein Währungscode wie EUR
    [season_code] ein Saisoncode wie 2026-27 aus höchstens 16 Buchstaben (A bis Z), Ziffern, - und _
    [code] ein Code aus höchstens 64 Buchstaben (A bis Z), Ziffern, - und _, der mit einem Buchstaben oder einer Ziffer beginnt
    [account_code] der Code eines Kontos aus höchstens 20 Buchstaben (A bis Z), Ziffern, . und -
    [script_file] ein Dateiname wie license_adjust.rhai aus Buchstaben (A bis Z), Ziffern, - und _
    [language] der Code einer Sprache, wie de
    [time_zone] der Name einer Zeitzone, wie Europe/Berlin
    [integer_of_64_bits] eine ganze Zahl mit höchstens 18 Ziffern
    [expectation] mindestens ein Wert, den die Antwort haben muss
    [season_of_a_year] ein Saisoncode, der mit einem Jahr wie 2026 beginnt, nahe dem der kopierten Saison
    [text_or_names_by_language] Text oder ein Name je Sprache
    [text_not_number] Text in Anführungszeichen, wie "12.50", und keine Dezimalzahl
    [toml] gültiges TOML
    [readable_file] eine Datei, die als Text lesbar ist
    [nothing] hier nichts
    [terms] Tage wie 2026-03-15/2026-04-30 oder 2026-03-15/..
    [audience] public, member oder staff
    [month_day] ein Tag des Jahres wie 11-01
    [days_up_to_730] eine Zahl von Tagen von 0 bis 730
    [days_1_to_730] eine Zahl von Tagen von 1 bis 730
    [approvers] old_club, new_club und federation, jedes höchstens einmal
    [none] etwas anderes
   *[other] { $expected }
}
found = { $found ->
    [null] nichts
    [boolean] true oder false
    [decimal_number] eine Dezimalzahl
    [large_number] eine Zahl von mehr als 64 Bit
    [integer] eine Zahl
    [text] Text
    [list] eine Liste
    [object] eine Gruppe von Feldern
    [none] nichts
   *[other] „{ $found }“
}
fee-category = { $fee_category ->
    [license] Lizenzen
    [affiliation] Mitgliedschaft der Vereine
    [competition_entry] Startgelder
    [sanction] Genehmigung von Wettbewerben
    [suspension] Sperren
    [transfer] Vereinswechsel
   *[other] sonstige Gebühren
}
adjustment-floor = Nie unter null
adjustment-rounding = Rundung

## Die Preisauskunft

quote-title = { $license_type } · Saison { $season }
quote-on = Stand { $date }
quote-age = Maßgebliches Alter: { $age }
quote-component = Anteil
quote-owner = Erhoben von
quote-amount = Betrag
quote-subtotal = Zwischensumme
quote-total = Zu zahlen
quote-tax-included = darin Umsatzsteuer ({ $rate } auf { $net })
quote-tax-added = Umsatzsteuer ({ $rate } auf { $net })
quote-split = Wer was erhält
quote-why = Warum
quote-source = Quelle: { $source }
quote-illustrative = Beispiel: für diese Vorführung erfunden.
quote-refused = Es lässt sich kein Preis nennen.
allowed = Hier möglich: { $allowed }.
allowed-cut = Hier möglich: { $allowed } und { $more } weitere.
option = Siehe { $option }.

## Die Prüfungen

check-error = Fehler
check-warning = Warnung
check-help = was zu tun ist
check-by = Prüfung
check-explained = { $name } („carreau rules checks { $name }“ erklärt sie)
check-summary = { $errors ->
    [0] keine Fehler
   *[other] { $errors } Fehler
}, { $warnings ->
    [0] keine Warnungen
    [one] { $warnings } Warnung
   *[other] { $warnings } Warnungen
}

## Die Tests der Regeln

test-summary = { $passed } bestanden, { $failed } fehlgeschlagen
test-coverage = { $pack }: { $touched } von { $rows } Zeilen berührt, { $ran } von { $lines } Skriptzeilen ausgeführt
test-untouched = kein Fall berührt { $rule }
test-not-run = kein Fall führt diese Zeile aus
test-difference = { $path }: erwartet { $expected }, gefunden { $found }
test-nothing-found = nichts
test-no-cases = In „{ $pack }“ gibt es keinen Test; schreiben Sie Fälle in den Ordner tests.
test-none-match = Kein Test enthält „{ $filter }“ in Name, Datei oder Operation; geben Sie einen anderen Filter an oder keinen.

## Wozu die Operationen da sind

purpose-license-fee-calculate = was die Lizenz eines Spielers kostet, warum, und wer was erhält
purpose-affiliation-fee-calculate = was die Mitgliedschaft eines Vereins kostet
purpose-entry-fee-calculate = was die Meldung eines Teams zu einem Wettbewerb kostet
purpose-sanction-fee-calculate = was die Genehmigung eines Wettbewerbs kostet, Klasse für Klasse
purpose-suspension-fee-calculate = was der Antrag auf eine Sperre kostet
purpose-surcharge-calculate = Frühbucherrabatte und Verspätungszuschläge auf einen Betrag
purpose-waiver-calculate = Befreiungen und Ermäßigungen auf einen Betrag
purpose-split-calculate = wer welchen Teil eines Betrags erhält
purpose-season-copy = die Gebühren einer Saison, vorbereitet für die nächste
purpose-config-list = die Einträge der Regeln, so wie man sie bearbeitet
purpose-config-change = was aus den Regeln wird, wenn sich ein Eintrag ändert
purpose-pack-check = was an einem Regelwerk falsch ist
purpose-pack-diff = was eine Änderung der Regeln ändert
purpose-pack-amend = Regeln mit anderen Abschnitten, und was daran nicht stimmt
purpose-workflow-step = was ein Ereignis aus einem Zustand macht
purpose-workflow-diagram = ein Ablauf als Zeilen und als Bild
purpose-ledger-charge = ein Preis als fälliger Betrag, mit seinem Termin
purpose-ledger-accounts = die Konten, auf denen gebucht wird
purpose-ledger-post = wohin Geld geht oder woher es zurückgegeben wird, und wer was erhält
purpose-debt-check = was ein Schuldner schuldet, und ob es sperrt
purpose-transfer-check = ob ein Spieler den Verein wechseln darf, wann, und was es kostet
purpose-transfer-term = bis wann über einen Wechsel zu entscheiden ist
purpose-itc-open = was eine internationale Freigabe braucht
purpose-itc-eligibility = ab wann ein Spieler aus dem Ausland spielberechtigt ist
purpose-confederation-find = welcher Konföderation ein Verband an einem Tag angehört
purpose-confederation-list = alle Verbände eines Tages mit ihrer Konföderation

## Erklärungen

explanation-age = Alter { $age }: geboren am { $birth_date }, { $policy ->
    [calendar_year] maßgeblich ist das im Kalenderjahr der Saison erreichte Alter.
    [season_start] maßgeblich ist das Alter am ersten Tag der Saison.
    [on_date] maßgeblich ist das Alter am Tag der Anfrage.
   *[other] maßgeblich ist die Regel des Verbands.
}
explanation-org-filled-in = { $level }: { $node }, nach dem Verzeichnis des Verbands.
explanation-component-price = { $component }: { $amount } ({ $owner }).
explanation-component-level-missing = { $component }: Es wird nichts erhoben, weil die Ebene „{ $level }“ nicht angegeben ist.
explanation-component-unpriced = { $component }: Es wird nichts erhoben, weil für diesen Verein kein Betrag festgelegt ist.
explanation-component-override = { $component }: { $after } { $before ->
    [none] (festgelegt von: { $node }).
   *[other] statt { $before } (festgelegt von: { $node }).
}
explanation-subtotal = Die Anteile ergeben zusammen { $amount }.
explanation-surcharge-percentage = „{ $surcharge }“, ab { $date }: { $percentage } von { $base }, also { $amount } mehr.
explanation-discount-percentage = „{ $surcharge }“, bis { $date }: { $percentage } von { $base }, also { $amount } weniger.
explanation-surcharge-fixed = „{ $surcharge }“, ab { $date }: { $amount } mehr.
explanation-discount-fixed = „{ $surcharge }“, bis { $date }: { $amount } weniger.
explanation-discount-deadline-passed = „{ $surcharge }“ gilt nicht mehr: Die Frist endete am { $date }.
explanation-surcharge-not-started = „{ $surcharge }“ gilt noch nicht, sondern erst ab { $date }.
explanation-surcharge-not-in-period = „{ $surcharge }“ gilt an diesem Tag nicht.
explanation-surcharge-nothing-to-charge = „{ $surcharge }“ gilt nicht: Die betroffenen Anteile werden hier nicht erhoben.
explanation-waiver-full = „{ $waiver }“: { $base } werden ganz erlassen, also { $amount } weniger.
explanation-waiver-percentage = „{ $waiver }“: { $percentage } von { $base }, also { $amount } weniger.
explanation-waiver-fixed = „{ $waiver }“: { $amount } weniger, von { $base }.
explanation-waiver-capped = „{ $waiver }“: begrenzt auf { $amount } statt { $wanted }, damit nichts unter null fällt.
explanation-waiver-borne-by = „{ $waiver }“: Diese { $amount } trägt allein: { $node }. Den anderen nimmt diese Ermäßigung nichts.
explanation-waiver-level-missing = Weil die Ebene „{ $level }“ nicht angegeben ist, trägt „{ $waiver }“: { $node }.
explanation-waiver-not-eligible = „{ $waiver }“ gilt nicht: { $criterion ->
    [age_from] Nötig ist ein Alter von mindestens { $needed }, maßgeblich ist { $found }.
    [age_to] Nötig ist ein Alter von höchstens { $needed }, maßgeblich ist { $found }.
    [flag] Nötig ist das Merkmal „{ $needed }“.
    [family_size] Nötig ist eine Familie von mindestens { $needed } Personen, { $found ->
        [none] und es ist keine Familie angegeben.
       *[other] und diese zählt { $found }.
    }
    [family_rank] Es beginnt mit Person Nummer { $needed } einer Familie, { $found ->
        [none] und es ist keine Familie angegeben.
       *[other] und dies ist Nummer { $found }.
    }
    [person] Es hängt von der Person ab, und niemand ist genannt.
   *[other] Die Bedingungen sind nicht erfüllt.
}
explanation-waiver-not-used = „{ $waiver }“ ({ $amount }) wird nicht angewandt: „{ $used }“ senkt den Preis mindestens ebenso sehr, und nur eines davon gilt.
explanation-waiver-nothing-to-waive = „{ $waiver }“ gilt nicht: Es ist nichts mehr zu ermäßigen.
explanation-script-adjustment = „{ $label }“, nach einer eigenen Regel des Verbands: { $amount }{ $recipient ->
    [none] .
   *[other] , zugunsten von: { $recipient }.
}
explanation-script-changed = Nach der eigenen Regel des Verbands kostet { $component } { $after } statt { $before }.
explanation-script-dropped = Die eigene Regel des Verbands lässt { $component } weg, { $amount }.
explanation-script-moved = Die eigene Regel des Verbands weist { $amount } vom Anteil von { $node } zu: { $recipient }.
explanation-script-not-eligible = „{ $waiver }“ gilt nicht: Die eigene Regel des Verbands gewährt es nicht.
explanation-script-said = Die eigene Regel des Verbands sagt: { $text }.
explanation-script-ran = Die eigene Regel des Verbands wurde angewandt ({ $operations ->
    [one] { $operations } Rechenschritt
   *[other] { $operations } Rechenschritte
}).
explanation-total-floor = Die Summe wäre { $before }; sie wird auf null angehoben.
explanation-total-rounding = Die Summe von { $before } wird auf { $after } gerundet, ein Vielfaches von { $increment }.
explanation-tax-included = Im Preis sind { $tax } Umsatzsteuer enthalten: { $rate } auf { $base }.
explanation-tax-added = Hinzu kommt Umsatzsteuer: { $rate } auf { $base }, also { $tax }.
explanation-tax-none = { $category ->
    [exempt] Keine Umsatzsteuer auf { $base }: steuerfrei.
    [out_of_scope] Keine Umsatzsteuer auf { $base }: nicht steuerbar.
    [zero] Keine Umsatzsteuer auf { $base }: der Steuersatz ist null.
   *[other] Keine Umsatzsteuer auf { $base }.
}
explanation-total = Zu zahlen: { $amount }.
explanation-split-by-component = Jeder Anteil geht an die Stelle, der er zusteht.
explanation-split-share = { $recipient }: { $percentage }, also { $amount }.
explanation-split-level-missing = Weil die Ebene „{ $level }“ nicht angegeben ist, geht dieser Teil an: { $recipient }.
explanation-affiliation-flat = { $component }: { $amount } je Verein.
explanation-affiliation-per-member = { $component }: { $count ->
    [one] { $count } Mitglied
   *[other] { $count } Mitglieder
} zu { $price }, also { $amount }.
explanation-affiliation-tier = { $component }, { $to ->
    [none] ab { $from } Mitgliedern
   *[other] von { $from } bis { $to } Mitgliedern
}: { $tiering ->
    [graduated] { $count ->
        [one] { $count } Mitglied
       *[other] { $count } Mitglieder
    } dieser Stufe zu { $price }, also { $amount }.
    [whole_volume] alle { $count } Mitglieder zu { $price }, also { $amount }.
    [flat_by_tier] ein einziger Betrag für den Verein, { $amount }.
   *[other] { $amount }.
}
explanation-affiliation-not-first-year = { $component }: Es wird nichts erhoben, weil es nicht das erste Jahr des Vereins ist.
explanation-entry-per-team = { $component }: { $amount } je Team.
explanation-entry-per-player = { $component }: { $count } Spieler zu { $price }, also { $amount }.
explanation-sanction-class = { $class } ({ $level }): { $amount }.
explanation-sanction-recipient = Die Gebühr geht an: { $recipient }.
explanation-suspension-fixed = Verwaltungsgebühr: { $amount }.
explanation-suspension-multiplier = Verwaltungsgebühr: das { $multiplier }-Fache des Preises von { $reference_amount } für „{ $license_type }“, also { $amount }.
explanation-suspension-debtor = Die Gebühr schuldet: { $debtor }.
explanation-transfer-window-always = Ein Wechsel kann das ganze Jahr beantragt werden.
explanation-transfer-window-open = Das Wechselfenster ist bis { $closes_on } offen.
explanation-transfer-window-closed = { $opens_on ->
    [none] Das Wechselfenster ist geschlossen.
   *[other] Das Wechselfenster ist geschlossen; es öffnet am { $opens_on }.
}
explanation-transfer-exception = Das Fenster ist geschlossen; „{ $exception }“ lässt den Antrag zu.
explanation-transfer-evidence-missing = „{ $exception }“ braucht einen Nachweis: { $evidence }.
explanation-transfer-cap = Anträge der Saison { $season } bisher: { $count } von { $most }.
explanation-transfer-cap-reached = Die Saison { $season } erlaubt { $most }, und es gibt schon { $count }.
explanation-transfer-licensed = Für die Saison { $season } ist schon eine Lizenz gelöst: kein Wechsel mehr in ihr.
explanation-transfer-debt = { $amount } sind noch offen.
explanation-transfer-suspended = { $until ->
    [none] Der Spieler ist gesperrt.
   *[other] Der Spieler ist bis { $until } gesperrt.
}
explanation-transfer-open-request = Ein Wechsel des Spielers läuft noch.
explanation-transfer-same-club = Der Spieler gehört schon zu { $club }.
explanation-transfer-refused = Die eigene Regel des Verbands steht dem entgegen: { $message }.
explanation-transfer-effective = Der Wechsel gilt ab { $from }.
explanation-transfer-fee = { $fee } ({ $kind ->
    [internal] innerhalb eines Bezirks
   *[other] in einen anderen Bezirk
}) kostet { $amount }.
explanation-transfer-fee-waived = { $fee }: frei, wegen „{ $exception }“.
explanation-transfer-free = Ein Wechsel { $kind ->
    [internal] innerhalb eines Bezirks
   *[other] in einen anderen Bezirk
} kostet nichts.
explanation-itc-within = Beide Verbände gehören zu { $confederation }: sie entscheiden allein.
explanation-itc-between = Von { $releasing } nach { $receiving }: Die FIPJP entscheidet mit.
explanation-itc-european = Einer der beiden Verbände ist europäisch: Die CEP entscheidet mit.
explanation-itc-authority = Nach der eigenen Regel des Verbands entscheidet { $authority ->
    [none] niemand sonst
   *[other] { $authority }
} mit.
explanation-itc-fee = Der abgebende Verband ({ $federation }) verlangt { $sum } { $currency } für die Bearbeitung.
explanation-itc-eligible = Abgeschlossen am { $completed_on }, { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} Wartezeit: Der Spieler ist seit { $from } spielberechtigt.
explanation-itc-not-yet-eligible = Abgeschlossen am { $completed_on }, { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
} Wartezeit: Der Spieler ist ab { $from } spielberechtigt.
explanation-season-years-shifted = Von der Saison { $from } zur Saison { $to } verschieben sich die Daten um { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}.

## Abgelehnte Anfragen

refusal-invalid-json = Die Anfrage ist kein gültiges JSON: siehe ihre Zeile { $line }, Zeichen { $column }.
    .advice = Berichtigen Sie den Text an dieser Stelle und senden Sie ihn erneut.
refusal-nested-too-deep = Listen und Gruppen sind zu tief verschachtelt: mehr als { $limit } Ebenen, erreicht in Zeile { $line }, Zeichen { $column } der Anfrage.
    .advice = Senden Sie höchstens { $limit } Ebenen.
refusal-number-out-of-range = Die Zahl vor Zeile { $line }, Zeichen { $column } der Anfrage ist größer, als dieses Programm sie fassen kann.
    .advice = Schreiben Sie eine kleinere Zahl.
refusal-request-too-large = Die Anfrage ist zu groß: { $size_bytes } Bytes.
    .advice = Senden Sie höchstens { $limit_bytes } Bytes auf einmal.
refusal-unknown-op = Die Operation „{ $op }“ gibt es nicht.
    .advice = Wählen Sie eine der Operationen; „carreau ops“ beschreibt sie.
refusal-unknown-field = Das Feld „{ $field }“ ist hier unbekannt.
    .advice = Prüfen Sie die Schreibweise, oder lassen Sie es weg.
refusal-missing-field = Das Feld „{ $field }“ fehlt.
    .advice = Fügen Sie es hinzu.
refusal-duplicate-field = Das Feld „{ $field }“ steht zweimal da.
    .advice = Behalten Sie eines von beiden.
refusal-fields-exclusive = Die Felder „{ $field }“ und „{ $other }“ schließen einander aus.
    .advice = Behalten Sie eines von beiden.
refusal-invalid-type = Der Wert ist nicht lesbar. Erwartet: { expected }. Gefunden: { found }.
    .advice = Anzugeben ist { expected }.
refusal-invalid-value = { $expected ->
    [toml] Die Datei ist kein gültiges TOML; Meldung im englischen Wortlaut: „{ $found }“.
    [readable_file] Die Datei ist nicht als Text lesbar; Meldung des Systems: „{ $found }“.
   *[other] Der Wert passt nicht. Erwartet: { expected }. Gefunden: { found }.
}
    .advice = Anzugeben ist { expected }.
refusal-too-long = Die Liste oder der Text ist zu lang: { $size }.
    .advice = Geben Sie höchstens { $limit } an.
refusal-amount-too-large = Der Betrag ist zu groß, um berechnet zu werden.
    .advice = Prüfen Sie die angegebenen Beträge und Anzahlen.
refusal-unknown-handle = Das Regelwerk Nummer { $handle } ist nicht geladen.
    .advice = Laden Sie die Regeln vor der Anfrage.
refusal-handles-exhausted = Hier lässt sich kein weiteres Regelwerk laden; das letzte hatte die Nummer { $handle }.
    .advice = Starten Sie die Engine neu.
refusal-unknown-season = Eine Saison „{ $season }“ gibt es in diesen Regeln nicht.
    .advice = Wählen Sie eine der Saisons des Verbands.
refusal-no-season-on-date = Keine Saison umfasst den { $on }.
    .advice = Fragen Sie nach einem Tag innerhalb einer Saison des Verbands, oder nennen Sie die Saison.
refusal-season-ended = Die Saison { $season } endete am { $ends_on }; gefragt ist nach dem { $on }.
    .advice = Wählen Sie eine spätere Saison oder ein Datum vor deren Ende.
refusal-unknown-license-type = Eine Lizenzart „{ $license_type }“ gibt es nicht.
    .advice = Wählen Sie eine der Lizenzarten des Verbands.
refusal-license-type-not-for-age = „{ $license_type }“ ist im Alter von { $age } Jahren nicht möglich.
    .advice = Wählen Sie eine Lizenzart für dieses Alter, oder prüfen Sie das Geburtsdatum.
refusal-no-license-fee = Für die Saison { $season } gibt es keinen Preis für „{ $license_type }“.
    .advice = Fragen Sie den Verband, oder wählen Sie eine andere Lizenzart.
refusal-birth-date-in-future = Das Geburtsdatum { $birth_date } liegt nach dem gefragten Tag, dem { $on }.
    .advice = Prüfen Sie das Geburtsdatum.
refusal-rank-beyond-family = Die Familie hat keine Person Nummer { $rank }: Sie zählt { $size }.
    .advice = Zählen Sie die Familie vom ältesten Mitglied an, das Nummer 1 ist.
refusal-unknown-category = Eine Spielerkategorie „{ $category }“ gibt es nicht.
    .advice = Wählen Sie eine der Kategorien des Verbands oder keine.
refusal-unknown-flag = Ein Merkmal „{ $flag }“ für Spieler gibt es nicht.
    .advice = Wählen Sie eines, das der Verband kennt.
refusal-unknown-federation = Dies sind nicht die Regeln von „{ $node }“.
    .advice = Nennen Sie den Verband dieser Regeln, oder lassen Sie ihn weg.
refusal-unknown-region = { $region_word }: „{ $node }“ gibt es in diesem Verband nicht.
    .advice = Wählen Sie aus der Liste.
refusal-unknown-district = { $district_word }: „{ $node }“ gibt es in diesem Verband nicht.
    .advice = Wählen Sie aus der Liste.
refusal-district-not-in-region = „{ $district }“ ({ $district_word }) gehört nicht zu „{ $region }“ ({ $region_word }).
    .advice = Berichtigen Sie eines von beiden, oder lassen Sie das zweite weg.
refusal-club-not-in-path = Der Verein „{ $club }“ gehört nicht zu „{ $node }“.
    .advice = Prüfen Sie die Nummer des Vereins und seine Zugehörigkeit.
refusal-not-a-club = „{ $node }“ ist kein Verein.
    .advice = Geben Sie die Nummer eines Vereins an.
refusal-empty-path = Es ist nicht angegeben, wohin der Verein gehört.
    .advice = Geben Sie mindestens eines davon an: { $district_word }, { $club_word }.
refusal-no-schedule-matches = { $season ->
    [none] Der Verband hat keine passende Gebühr festgelegt.
   *[other] Für die Saison { $season } hat der Verband keine passende Gebühr festgelegt ({ fee-category }).
}
    .advice = Fragen Sie den Verband, oder ändern Sie Ebene, Klasse oder Anzahl.
refusal-unknown-level = Eine Wettbewerbsebene „{ $level }“ gibt es nicht.
    .advice = Wählen Sie eine der Ebenen des Verbands.
refusal-unknown-class = Eine Wettbewerbsklasse „{ $class }“ gibt es nicht.
    .advice = Wählen Sie eine der Klassen des Verbands.
refusal-unknown-component = Einen Anteil „{ $component }“ gibt es in dieser Saison nicht.
    .advice = Wählen Sie einen der Anteile der Saison.
refusal-currency-mismatch = Die Währung ist { $currency }, der Verband rechnet aber in { $expected }.
    .advice = Geben Sie den Betrag in { $expected } an.
refusal-players-not-team-size = Genannte Spieler: { $players }, Größe des Teams: { $team_size }.
    .advice = Nennen Sie alle Spieler des Teams oder keinen.
refusal-class-twice = Die Klasse „{ $class }“ ist zweimal genannt.
    .advice = Nennen Sie jede Klasse einmal.
refusal-classes-apart = Die Genehmigungsgebühren für „{ $other }“ und „{ $class }“ haben nicht denselben Schuldner oder Empfänger.
    .advice = Fragen Sie die beiden einzeln an.
refusal-parts-not-amount = Die Teile ergeben { $sum } und nicht { $amount }.
    .advice = Berichtigen Sie die Teile oder den Betrag.
refusal-same-season = Die Saison { $season } kann nicht auf sich selbst kopiert werden.
    .advice = Wählen Sie eine andere Zielsaison.
refusal-dates-meet = In der Saison { $season } würden zwei Daten von „{ $key }“ zu einem, { $date }.
    .advice = Ändern Sie eines der beiden in der Ausgangssaison (der 29. Februar wird in einem Gemeinjahr zum 28. Februar), und kopieren Sie noch einmal.
refusal-unknown-entry = Es gibt keinen Eintrag „{ $id }“.
    .advice = Öffnen Sie die Liste erneut: Er wurde vielleicht entfernt, oder seine Kennung änderte sich mit dem Datum.
refusal-duplicate-entry = Es gibt schon einen Eintrag „{ $id }“.
    .advice = Ändern Sie jenen, oder geben Sie diesem einen anderen Code oder einen anderen Tag des Inkrafttretens.
refusal-changed-since = „{ $id }“ wurde geändert, seit Sie ihn gelesen haben.
    .advice = Lesen Sie ihn erneut, und ändern Sie, was er jetzt sagt.
refusal-period-over = Dieser Wert galt bis { $ends_on }; was vorbei ist, ändert sich nicht.
    .advice = Fügen Sie einen Wert hinzu, der an einem späteren Tag in Kraft tritt.
refusal-retroactive-change = Ein Wert kann nicht am { $from } in Kraft treten: Das liegt vor dem Tag der Änderung, { $on }.
    .advice = Lassen Sie ihn am Tag der Änderung oder später in Kraft treten.
refusal-unknown-state = Es gibt keinen Zustand „{ $state }“.
    .advice = Geben Sie einen der Zustände des Ablaufs an.
refusal-event-not-allowed = Das geschieht von hier aus nicht: { $event } im Zustand { $state }.
    .advice = Wählen Sie eines der Ereignisse, die jetzt möglich sind.
refusal-guard-not-met = { $event } geschieht so nicht. Nötig ist: { $guards }.
    .advice = Tun Sie zuerst, was fehlt.
refusal-draft-only = Dieser Verband schreibt seine Regeln nur in Entwürfen.
    .advice = Nehmen Sie die Änderung in einem Entwurf in der Werkstatt vor und lassen Sie ihn veröffentlichen.
refusal-above-paid = Es soll mehr zurückgegeben werden, { $amount }, als vom Bezahlten übrig ist: { $paid }.
    .advice = Geben Sie höchstens so viel zurück.
refusal-above-due = { $amount } soll auf „{ $id }“ gehen, wovon nur noch { $due } offen ist.
    .advice = Ordnen Sie höchstens so viel zu.
refusal-unknown-due = Nichts mit dem Namen „{ $id }“ ist hier offen oder bezahlt.
    .advice = Wählen Sie eines der aufgeführten.
refusal-overpayment = { $amount } wird gezahlt, { $due } ist offen, und der Verband nimmt nicht mehr an.
    .advice = Zahlen Sie, was offen ist, und nicht mehr.
refusal-not-whole = { $amount } ist nicht alles, was übrig ist: { $left }.
    .advice = Nehmen Sie alles zurück, oder geben Sie einen Teil als Erstattung zurück.
refusal-shares-do-not-add-up = Die Anteile ergeben { $sum } und nicht { $total }.
    .advice = Berichtigen Sie die Anteile, sodass sie die Summe ergeben.
refusal-no-accounts = Diese Regeln nennen keine Konten für die Buchführung.
    .advice = Nennen Sie sie in den Einstellungen des Verbands, unter accounts.
refusal-debt-blocks = { $amount } ist noch offen, bei { $issuers }: Solange es nicht bezahlt ist, geht dies nicht.
    .advice = Zahlen Sie, was offen ist, oder fragen Sie den Kassenwart.
refusal-no-transfer-rules = Diese Regeln sagen nichts über Wechsel.
    .advice = Fügen Sie den Regeln den Abschnitt „transfers“ hinzu.
refusal-no-itc-rules = Diese Regeln sagen nichts über internationale Freigaben.
    .advice = Fügen Sie dem Abschnitt „transfers“ der Regeln „itc“ hinzu.
refusal-unknown-exception = Die Ausnahme „{ $exception }“ gibt es beim Wechsel nicht.
    .advice = Wählen Sie eine der genannten oder keine.
refusal-unknown-evidence = Die Nachweisart „{ $evidence }“ gibt es nicht.
    .advice = Wählen Sie eine der genannten.
refusal-unknown-federation-code = Der nationale Verband „{ $federation }“ ist nicht bekannt.
    .advice = Schreiben Sie den Code seines Landes aus zwei Buchstaben, oder bitten Sie den Verband, ihn in seine Regeln aufzunehmen.
refusal-several-federations = „{ $federation }“ hat mehrere Verbände.
    .advice = Geben Sie an, welcher gemeint ist.
refusal-federation-suspended = { $until ->
    [none] Der Verband ({ $federation }) ist suspendiert.
   *[other] Der Verband ({ $federation }) ist bis { $until } suspendiert.
}
    .advice = Warten Sie das Ende der Suspendierung ab, oder fragen Sie den internationalen Verband.
refusal-same-federation = { $releasing } und { $federation } sind ein Verband: Es braucht keine Freigabe.
    .advice = Beantragen Sie stattdessen einen Wechsel zwischen Vereinen.
refusal-not-the-receiving-federation = Das sind nicht die Regeln dieses Verbands ({ $federation }).
    .advice = Fragen Sie nach den Regeln des Verbands, zu dem der Spieler wechselt.
refusal-itc-open = Für diesen Spieler läuft schon eine Freigabe.
    .advice = Warten Sie die Entscheidung ab, oder brechen Sie sie ab.
refusal-unknown-confederation = Die Konföderation „{ $confederation }“ gibt es nicht.
    .advice = Wählen Sie eine der genannten.
refusal-change-invalid = Mit dieser Änderung hätten die Regeln an anderer Stelle { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}; nichts wurde geändert.
    .advice = Beheben Sie zuerst das Genannte, oder ändern Sie beides zusammen in einem Entwurf.
refusal-copy-invalid = Mit der Kopie hätten die Regeln der Saison { $season } { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}; nichts wurde angelegt.
    .advice = Berichtigen Sie die genannten Zeilen, in der Ausgangs- oder in der Zielsaison, und kopieren Sie noch einmal.

## Ablehnungen durch Skripte des Verbands

refusal-script-budget = Eine eigene Regel des Verbands überschritt ihre Grenzen und wurde abgebrochen ({ $file }, Zeile { $line }; höchstens { $limit } { $budget ->
    [operations] Schritte
    [call_levels] verschachtelte Aufrufe
    [variables] Variablen
    [string_bytes] Bytes Text
    [map_items] Einträge
    [array_items] Einträge einer Liste
   *[other] Teile
}).
    .advice = Sagen Sie dem Verband Bescheid; sein Skript muss einfacher werden.
refusal-script-failed = Eine eigene Regel des Verbands ist fehlgeschlagen ({ $file }, Zeile { $line }, Spalte { $column }); Meldung des Skripts im englischen Wortlaut: „{ $reason }“.
    .advice = Sagen Sie dem Verband Bescheid; sein Skript muss berichtigt werden.
refusal-script-refused = Die eigene Regel des Verbands lehnt ab: { $message }.
    .advice = Fragen Sie den Verband ({ $reason_code }).
refusal-script-invalid = Das Skript { $file } ist nicht lesbar (Zeile { $line }, Spalte { $column }); Meldung im englischen Wortlaut: „{ $reason }“.
    .advice = Berichtigen Sie das Skript an dieser Stelle.
refusal-unknown-hook = Die Funktion „{ $hook }“ wird nie aufgerufen.
    .advice = Geben Sie ihr den Namen einer Funktion, die aufgerufen wird.
refusal-hook-parameters = Die Funktion „{ $hook }“ hat { $found } Parameter; nötig sind: { $expected }.
    .advice = Geben Sie ihr genau diese Parameter.
refusal-script-unused = { $hook ->
    [none] Das Skript { $file } wird nirgends benutzt.
   *[other] Das Skript { $file } wird nirgends benutzt: seine Funktion „{ $found }“ (Zeile { $line }) wird nie aufgerufen.
}
    .advice = { $hook ->
    [none] Rufen Sie seine Funktionen aus einem anderen Skript auf, oder entfernen Sie es.
   *[other] Nennen Sie diese Funktion „{ $hook }“, wenn das gemeint ist.
}
refusal-function-unused = Die Funktion „{ $found }“ wird nirgends benutzt ({ $file }, Zeile { $line }).
    .advice = { $hook ->
    [none] Rufen Sie sie aus einer Funktion auf, die benutzt wird, oder entfernen Sie sie.
   *[other] Nennen Sie sie „{ $hook }“, wenn das gemeint ist.
}
refusal-never-equal = „{ $field }“ ist nie „{ $found }“: die Regeln haben keinen solchen Code ({ $file }, Zeile { $line }).
    .advice = Berichtigen Sie den Code, oder ergänzen Sie ihn in den Regeln.
refusal-hook-idle = { $fee_category ->
    [none] Die Funktion „{ $hook }“ wird nie aufgerufen: keine Ermäßigung ist von der Art „custom“.
    [transfer] Die Funktion „{ $hook }“ wird nie aufgerufen: die Regeln sagen nichts von dem, wofür sie ist, Wechsel oder Freigaben.
   *[other] Die Funktion „{ $hook }“ wird nie aufgerufen: es gibt keine Gebühren, für die sie ist ({ fee-category }).
}
    .advice = { $fee_category ->
    [none] Geben Sie der Ermäßigung, über die sie entscheidet, die Art „custom“, oder entfernen Sie die Funktion.
    [transfer] Ergänzen Sie den Abschnitt „transfers“, für die Funktion der Freigaben mit „itc“, oder entfernen Sie die Funktion.
   *[other] Ergänzen Sie diese Gebühren, oder entfernen Sie die Funktion.
}

## Abgelehnte Regeln

refusal-pack-invalid = Die Regeln enthalten Fehler und können nicht antworten.
    .advice = Beheben Sie, was „carreau rules check“ findet.
refusal-findings-left-out = { $severity ->
    [error] { $count ->
        [one] Ein weiterer Fehler wird nicht gezeigt.
       *[other] { $count } weitere Fehler werden nicht gezeigt.
    }
   *[warning] { $count ->
        [one] Eine weitere Warnung wird nicht gezeigt.
       *[other] { $count } weitere Warnungen werden nicht gezeigt.
    }
}
    .advice = Beheben Sie, was gezeigt wird, und prüfen Sie erneut.
refusal-pack-too-large = Die Regeln sind zu groß: { $size } { $unit ->
    [files] Dateien
    [values] Werte
   *[bytes] Bytes
}.
    .advice = Beschränken Sie sie auf höchstens { $limit }.
refusal-unknown-file = { $kind ->
    [folder] Der Ordner „{ $file }“ gehört nicht zu den Regeln.
    [link] „{ $file }“ ist eine Verknüpfung; Verknüpfungen wird nicht gefolgt.
   *[file] Die Datei „{ $file }“ gehört nicht zu den Regeln.
}
    .advice = Bringen Sie den Inhalt unter dem richtigen Namen an seinen Platz, oder entfernen Sie ihn.
refusal-unsupported-format = Die Regeln haben das Format { $format }, das dieses Programm nicht lesen kann.
    .advice = Verwenden Sie eine Fassung dieses Programms, die das Format { $format } liest.
refusal-section-hash-mismatch = Der Abschnitt „{ $section }“ wurde nach dem Zusammenstellen der Regeln geändert.
    .advice = Stellen Sie die Regeln mit „carreau rules pack“ neu zusammen.
refusal-missing-section = Der Abschnitt „{ $section }“ fehlt.
    .advice = Fügen Sie die Datei { $section }.toml hinzu.
refusal-unknown-section = Einen Abschnitt „{ $section }“ gibt es nicht.
    .advice = Benennen Sie die Datei um, oder entfernen Sie sie.
refusal-duplicate-key = „{ $key }“ steht zweimal da.
    .advice = Geben Sie jeder Zeile einen eigenen Code.
refusal-missing-translation = Der Name von „{ $key }“ fehlt in der Sprache „{ $language }“.
    .advice = Ergänzen Sie den Namen in dieser Sprache.
refusal-period-reversed = Der Zeitraum endet am { $to }, bevor er am { $from } beginnt.
    .advice = Vertauschen Sie die beiden Daten, oder berichtigen Sie eines.
refusal-date-outside-season = Das Datum { $date } liegt außerhalb der Saison { $season }.
    .advice = Wählen Sie ein Datum innerhalb der Saison.
refusal-seasons-overlap = Die Saisons „{ $season }“ und „{ $other }“ haben Tage gemeinsam.
    .advice = Wählen Sie Tage, die keine andere Saison hat.
refusal-shares-not-whole = Die Anteile ergeben { $sum } % und nicht 100 %.
    .advice = Ändern Sie die Anteile so, dass sie 100 ergeben.
refusal-percentage-or-amount = „{ $key }“ braucht einen Prozentsatz oder einen Betrag, und nur eines davon.
    .advice = Behalten Sie eines von beiden.
refusal-steps-not-falling = Die Rabatte von „{ $key }“ fallen nicht von Frist zu Frist.
    .advice = Ordnen Sie die Schritte nach Datum, den größten Rabatt zuerst.
refusal-unknown-node = „{ $node }“ gibt es in der Organisation nicht.
    .advice = Fügen Sie ihn in organisation.toml hinzu, oder berichtigen Sie den Code.
refusal-unknown-recipient = „{ $recipient }“ kann nichts erhalten: weder Teil der Organisation noch ein Konto{ $file ->
    [none] .
   *[other] { " " }({ $file }, Zeile { $line }).
}
    .advice = Ergänzen Sie organisation.toml, oder berichtigen Sie den Code.
refusal-unknown-reference = Eine Quelle „{ $reference }“ gibt es nicht.
    .advice = Fügen Sie sie in sources.toml hinzu, oder berichtigen Sie den Code.
refusal-unknown-tax = Eine Steuerregel „{ $tax }“ gibt es nicht.
    .advice = Fügen Sie sie in taxes.toml hinzu, oder berichtigen Sie den Code.
refusal-tree-invalid = „{ $node }“ hat keinen richtigen Platz in der Organisation.
    .advice = Behalten Sie einen einzigen Verband an der Spitze, und geben Sie den anderen einen übergeordneten Knoten.
refusal-override-locked = „{ $component }“ ist für alle gleich; „{ $node }“ darf keinen eigenen Betrag festlegen.
    .advice = Entfernen Sie die Zeile, oder geben Sie den Anteil frei.
refusal-override-not-permitted = „{ $set_by }“ darf den Betrag von „{ $component }“ für „{ $node }“ nicht festlegen; zuständig ist: { $owner }.
    .advice = Überlassen Sie das „{ $owner }“, oder nennen Sie die Ebene in overridable_by.
refusal-rows-overlap = { $other ->
    [none] Zwei Zeilen für „{ $key }“ gelten für dieselben Fälle an denselben Tagen.
   *[other] „{ $key }“ und „{ $other }“ verteilen dieselben Einnahmen an denselben Tagen ({ fee-category }); „{ $key }“ wird benutzt.
}
    .advice = { $other ->
    [none] Ändern Sie die Bedingungen oder die Daten einer von beiden.
   *[other] Lassen Sie die eine enden, bevor die andere beginnt, oder entfernen Sie die Gebührenart aus einer von beiden.
}
refusal-dates-gap = „{ $key }“ hat vom { $from } bis zum { $to } keinen Wert.
    .advice = Schließen Sie die Lücke, oder ergänzen Sie einen Wert für diese Tage.
refusal-row-unreachable = { $fee_category ->
    [none] Die Zeile von „{ $key }“ kann nie gelten.
   *[other] „{ $key }“ kann hier nie gelten ({ fee-category }): die Berechnung kennt nicht, wonach „{ $field }“ fragt.
}
    .advice = { $fee_category ->
    [none] Ändern Sie ihre Bedingungen, oder entfernen Sie sie.
   *[other] Entfernen Sie „{ $field }“, oder die Gebührenart.
}
refusal-reference-incomplete = Der Referenzpreis von „{ $key }“{ $license_type ->
    [none] { "" }
   *[other] { " " }(Lizenz „{ $license_type }“)
} lässt „{ $component }“ aus: der Betrag hängt von Alter, Geschlecht oder Kategorie ab, und ein Spieler ist dort nicht bekannt.
    .advice = Geben Sie dem Anteil einen Betrag ohne diese Bedingungen, oder wählen Sie eine andere Referenzlizenz.
refusal-value-uncited = „{ $key }“ nennt keine Quelle und ist nicht als Beispiel gekennzeichnet.
    .advice = Ergänzen Sie reference oder illustrative = true.
refusal-waiver-criterion = Die Ermäßigung „{ $key }“ braucht für ihre Art „{ $field }“.
    .advice = Ergänzen Sie es unter „when“.
refusal-field-not-applicable = Das Feld „{ $field }“ bedeutet hier nichts.
    .advice = Entfernen Sie es.
refusal-category-not-applicable = Keine Berechnung würde diese Regel je benutzen ({ fee-category }).
    .advice = Entfernen Sie diese Gebührenart aus der Regel.

## Was der Server selbst nicht kann

problem-unknown-parameter = Es gibt keinen Parameter „{ $name }“.
    .advice = Hier möglich: { $allowed }.
problem-no-parameters = Diese Adresse nimmt keine Parameter, „{ $name }“ ist einer.
    .advice = Lassen Sie ihn weg.
problem-missing-parameter = Der Parameter „{ $name }“ fehlt.
    .advice = Ergänzen Sie ihn in der Adresse.
problem-repeated-parameter = Der Parameter „{ $name }“ steht zweimal da.
    .advice = Geben Sie ihn einmal an.
problem-invalid-parameter = Der Parameter „{ $name }“ kann nicht „{ $found }“ sein.
    .advice = Hier möglich: { $allowed }.
problem-body-broken = Der Inhalt kam nicht vollständig an.
    .advice = Senden Sie ihn noch einmal.
problem-body-late = Der Inhalt brauchte zu lange, um anzukommen.
    .advice = Senden Sie ihn noch einmal, über eine schnellere Verbindung oder weniger auf einmal.
problem-repeated-member = Im Inhalt steht ein Feld zweimal, sodass er nicht aufgezeichnet werden kann.
    .advice = Geben Sie jedes Feld einmal an.
problem-op-mismatch = Der Inhalt fragt nach „{ $op }“, und diese Adresse beantwortet „{ $expected }“.
    .advice = Lassen Sie die Operation weg, oder verwenden Sie die Adresse der anderen.
problem-season-mismatch = Der Inhalt nennt die Saison „{ $season }“, und die Adresse „{ $expected }“.
    .advice = Lassen Sie die Saison im Inhalt weg, oder verwenden Sie die andere Adresse.
problem-not-json = Der Inhalt ist nicht als JSON bezeichnet.
    .advice = Senden Sie ihn mit der Kopfzeile „Content-Type: application/json“.
problem-request-too-large = Der Inhalt ist länger als { $limit_bytes } Bytes.
    .advice = Senden Sie weniger auf einmal.
problem-unknown-tenant = Es gibt keinen Verband „{ $tenant }“.
    .advice = Hier möglich: { $allowed }.
problem-unknown-decision = Es gibt keine Entscheidung „{ $id }“.
    .advice = Verwenden Sie die Nummer aus der Kopfzeile „Carreau-Decision“ der aufgezeichneten Antwort.
problem-unknown-engine = Es gibt kein Rechenwerk „{ $sha256 }“.
    .advice = Verwenden Sie die Prüfsumme aus der Kopfzeile „Carreau-Engine“ einer Antwort.
problem-tests-failed = Mit dieser Änderung { $count ->
    [one] schlägt 1 Prüffall fehl, der vorher hielt
   *[other] schlagen { $count } Prüffälle fehl, die vorher hielten
}; nichts wurde geändert.
    .advice = Sehen Sie die Beträge in `failed` an; sind sie gewollt, senden Sie die Anfrage erneut mit `acknowledge=true`.
problem-idempotency-mismatch = Mit diesem Idempotency-Key wurde schon eine andere Anfrage gesendet.
    .advice = Nehmen Sie für eine neue Anfrage einen neuen Schlüssel.
problem-invalid-header = Die Kopfzeile { $name } ist nicht lesbar: „{ $found }“.
    .advice = Senden Sie 1 bis 200 sichtbare ASCII-Zeichen, oder lassen Sie sie weg.
problem-unknown-revision = Es gibt keine Revision „{ $id }“ dieser Regeln.
    .advice = Wählen Sie eine aus der Liste der Revisionen.
problem-unknown-draft = Es gibt keinen Entwurf „{ $id }“ dieser Regeln.
    .advice = Suchen Sie ihn in der Liste der Entwürfe.
problem-unknown-draft-file = Der Entwurf hat keine Datei „{ $id }“, und seine Revision hatte keine.
    .advice = Wählen Sie eine der Dateien, die der Entwurf auflistet.
problem-unknown-impact = Was dieser Entwurf ändert, wurde noch nicht ermittelt.
    .advice = Fragen Sie zuerst nach seiner Wirkung.
problem-draft-invalid = Der Entwurf hat { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}.
    .advice = Sehen Sie in `findings` nach: Jeder sagt Datei, Zeile und was zu tun ist.
problem-draft-tests-failed = { $count ->
    [one] 1 Referenzfall des Entwurfs schlägt fehl
   *[other] { $count } Referenzfälle des Entwurfs schlagen fehl
}; nichts wurde veröffentlicht.
    .advice = Berichtigen Sie die Regel oder den Fall; sind die Beträge so gewollt, bestätigen Sie es.
problem-draft-behind = Revision { $live } wurde veröffentlicht, seit dieser Entwurf auf Revision { $base } gemacht wurde; nichts wurde veröffentlicht.
    .advice = Sehen Sie nach, was sie geändert hat, machen Sie den Entwurf darauf, und sehen Sie die Wirkung erneut an.
problem-draft-conflict = { $count ->
    [one] 1 Datei wurde
   *[other] { $count } Dateien wurden
} vom Entwurf und von dem, was gilt, geändert.
    .advice = Sagen Sie zu jeder, welche behalten wird: `draft` oder `live`.
problem-unknown-job = Es gibt keinen aufgegebenen Auftrag „{ $id }“.
    .advice = Sehen Sie die Liste der Aufträge im Zustand `dead` an.
problem-unknown-entry = Es gibt hier keinen Eintrag „{ $id }“.
    .advice = Öffnen Sie die Liste erneut: Er wurde vielleicht entfernt, oder seine Kennung änderte sich mit dem Datum.
problem-unknown-pack = Es gibt hier keine Regeln „{ $sha256 }“.
    .advice = Verwenden Sie die Prüfsumme aus der Kopfzeile „Carreau-Pack“ einer Antwort.
problem-unauthenticated = Niemand ist angemeldet.
    .advice = Melden Sie sich an, und senden Sie den Zugangsschlüssel im Kopf „Authorization: Bearer …“.
problem-token-invalid = Der Schlüssel ist keiner dieses Servers.
    .advice = Melden Sie sich neu an.
problem-token-expired = Der Schlüssel ist zu alt.
    .advice = Erneuern Sie die Sitzung, oder melden Sie sich neu an.
problem-token-reused = Der Schlüssel wurde schon benutzt: Die Sitzung wurde beendet, da ihn jemand anderes haben kann.
    .advice = Melden Sie sich neu an.
problem-session-ended = Die Sitzung wurde beendet.
    .advice = Melden Sie sich neu an.
problem-user-disabled = Dieses Konto darf nicht benutzt werden.
    .advice = Wenden Sie sich an die Verwaltung Ihres Verbands.
problem-wrong-credentials = E-Mail-Adresse oder Passwort stimmt nicht.
    .advice = Prüfen Sie beides, oder fordern Sie ein neues Passwort an.
problem-api-key-expired = Der API-Schlüssel ist zu alt.
    .advice = Bitten Sie die Verwaltung um einen neuen.
problem-api-key-revoked = Der API-Schlüssel wurde zurückgezogen.
    .advice = Bitten Sie die Verwaltung um einen neuen.
problem-forbidden = Ihre Rolle erlaubt das hier nicht ({ $action }).
    .advice = Wenden Sie sich an die Verwaltung Ihres Verbands.
problem-too-many-attempts = Es gab zu viele Versuche.
    .advice = Versuchen Sie es in { $seconds } Sekunden wieder.
problem-precondition-required = Die Änderung sagt nicht, von welcher Fassung sie ausgeht.
    .advice = Lesen Sie den Gegenstand, und senden Sie sein ETag im Kopf „If-Match“.
problem-precondition-failed = Der Gegenstand wurde geändert, seit er gelesen wurde.
    .advice = Lesen Sie ihn neu, und wiederholen Sie die Änderung, wenn sie noch gewollt ist.
problem-email-unreadable = „{ $found }“ ist keine E-Mail-Adresse.
    .advice = Schreiben Sie eine wie name@example.org.
problem-password-unfit = Das Passwort passt nicht.
    .advice = Wählen Sie eines mit 10 bis 200 Zeichen, das nicht die E-Mail-Adresse ist.
problem-name-unfit = „{ $found }“ ist kein Name.
    .advice = Schreiben Sie einen mit 1 bis 200 Zeichen.
problem-language-unknown = Die Sprache „{ $found }“ ist nicht bekannt.
    .advice = Möglich sind hier: { $allowed }.
problem-session-kind-unknown = Eine Sitzung der Art „{ $found }“ gibt es nicht.
    .advice = Möglich sind hier: { $allowed }.
problem-role-unknown = Die Rolle „{ $found }“ gibt es nicht.
    .advice = Möglich sind hier: { $allowed }.
problem-role-not-of-tenant = Die Rolle „{ $found }“ wird nicht in einem Verband vergeben.
    .advice = Möglich sind hier: { $allowed }.
problem-org-node-unknown = Hier gibt es keinen Landesverband, Bezirk oder Verein „{ $found }“.
    .advice = Wählen Sie einen des Verbands.
problem-scope-unknown = Das Recht „{ $found }“ gibt es nicht.
    .advice = Möglich sind hier: { $allowed }.
problem-expiry-unfit = Ein Schlüssel kann nicht am „{ $found }“ ablaufen.
    .advice = Schreiben Sie einen Zeitpunkt innerhalb von zwei Jahren, wie 2027-01-31T00:00:00Z.
problem-grants-unfit = Eine Einladung vergibt 1 bis 50 Rollen, nicht { $found }.
    .advice = Nennen Sie mindestens eine Rolle, und wo sie gilt.
problem-state-unknown = So wird niemand „{ $found }“.
    .advice = Möglich ist hier: { $allowed }; DELETE sperrt ein Konto.
problem-one-time-token-unknown = Der Link ist keiner dieses Servers.
    .advice = Öffnen Sie ihn vollständig, wie er in der E-Mail steht.
problem-one-time-token-used = Der Link wurde schon benutzt, oder es wurde ein neuerer gesandt.
    .advice = Melden Sie sich an, oder fordern Sie einen neuen an.
problem-one-time-token-expired = Der Link ist zu alt.
    .advice = Fordern Sie einen neuen an.
problem-grant-exists = Die Rolle „{ $found }“ wurde dort schon vergeben.
    .advice = Es ist nichts mehr zu tun.
problem-last-admin = „{ $found }“ verwaltet hier als Letzter.
    .advice = Geben Sie erst jemand anderem die Verwaltung.
problem-user-exists = „{ $found }“ hat schon ein Konto.
    .advice = Geben Sie dem vorhandenen Konto eine Rolle.
problem-unknown-user = Hier gibt es kein Konto „{ $id }“.
    .advice = Wählen Sie eines aus der Liste.
problem-unknown-grant = Dieses Konto hat keine Rolle „{ $id }“.
    .advice = Wählen Sie eine der seinen.
problem-unknown-api-key = Hier gibt es keinen API-Schlüssel „{ $id }“.
    .advice = Wählen Sie einen aus der Liste.
problem-level-unfit = Eine Stelle der Ebene „{ $found }“ kann dort nicht stehen.
    .advice = Sie steht unter einer dieser Ebenen: { $allowed }.
problem-person-unknown = Die Person „{ $found }“ gibt es nicht.
    .advice = Lassen Sie die Person weg, dann wird eine neue angelegt.
problem-org-node-exists = Eine Stelle mit dem Code „{ $found }“ gibt es schon.
    .advice = Wählen Sie einen anderen Code, oder ändern Sie die vorhandene Stelle.
problem-org-node-of-pack = „{ $found }“ gehört zum Verbandsbaum des Regelwerks.
    .advice = Ändern Sie die Organisation im Regelwerk; der Baum folgt ihr.
problem-org-node-in-use = Von „{ $found }“ hängt noch etwas ab: Stellen darunter oder Mitgliedschaften.
    .advice = Verlegen Sie diese zuerst.
problem-player-number-taken = Die Nummer „{ $found }“ hat schon jemand anderes.
    .advice = Wählen Sie eine andere Nummer, oder ändern Sie den Eintrag, der sie hat.
problem-person-has-record = Die Person „{ $found }“ ist hier schon eingetragen.
    .advice = Ändern Sie den vorhandenen Eintrag.
problem-player-erased = Der Eintrag „{ $found }“ wurde gelöscht und lässt sich nicht mehr ändern.
    .advice = Tragen Sie die Person neu ein.
problem-membership-exists = Diese Mitgliedschaft ist schon eingetragen.
    .advice = Ändern Sie die vorhandene.
problem-left-the-club = Der Spieler ist nicht mehr Mitglied des Vereins, den er verlassen wollte.
    .advice = Beenden Sie diesen Wechsel; vom eigenen Verein des Spielers aus kann ein anderer beantragt werden.
problem-member-elsewhere = In der Saison „{ $found }“ besteht schon eine aktive Mitgliedschaft in einem Verein.
    .advice = Beenden Sie zuerst diese Mitgliedschaft.
problem-unknown-org-node = Die Stelle „{ $id }“ gibt es im Verbandsbaum nicht.
    .advice = Suchen Sie sie nach Namen oder Code.
problem-unknown-player = Ein Mitglied „{ $id }“ gibt es nicht.
    .advice = Suchen Sie nach Namen oder Nummer.
problem-unknown-membership = Eine Mitgliedschaft „{ $id }“ gibt es hier nicht.
    .advice = Lassen Sie sich die Mitgliedschaften auflisten.
problem-not-csv = Die Datei ist als „{ $found }“ angegeben.
    .advice = Senden Sie sie als { $allowed }.
problem-unknown-import = Es gibt keinen Import „{ $id }“.
    .advice = Suchen Sie unter denen dieses Verbandes aus den letzten 30 Tagen.
problem-column-unknown = Die erste Zeile nennt eine Spalte „{ $found }“, die diese Tabelle nicht hat.
    .advice = Die Spalten sind: { $allowed }.
problem-column-missing = Die erste Zeile nennt keine Spalte „{ $found }“.
    .advice = Fügen Sie sie hinzu; der Export derselben Tabelle zeigt alle Spalten.
problem-column-repeated = Die erste Zeile nennt die Spalte „{ $found }“ zweimal.
    .advice = Behalten Sie eine davon.
problem-file-not-utf8 = Die Datei ist nicht als UTF-8 kodiert.
    .advice = Speichern Sie sie neu als „CSV UTF-8“.
problem-file-empty = Die Datei hat außer der ersten keine Zeile.
    .advice = Fügen Sie für alles, was eingelesen werden soll, eine Zeile hinzu.
problem-line-uneven = Die Zeile hat { $found } Zellen, nicht so viele wie die erste Zeile.
    .advice = Setzen Sie Zellen mit Komma, Semikolon oder Zeilenumbruch in Anführungszeichen.
problem-line-repeated = Zeile { $found } spricht von demselben.
    .advice = Behalten Sie eine der beiden Zeilen.
problem-player-number-unknown = Keine Spielerin und kein Spieler hat die Nummer „{ $found }“.
    .advice = Lesen Sie zuerst die Mitglieder ein, oder berichtigen Sie die Nummer.
problem-currency-unknown = Keine Währung hat den Code „{ $found }“.
    .advice = Schreiben Sie einen Code nach ISO 4217, etwa EUR.
problem-time-zone-unknown = „{ $found }“ ist keine Zeitzone.
    .advice = Schreiben Sie zum Beispiel Europe/Berlin.
problem-tenant-exists = Es gibt bereits einen Verband mit dem Code „{ $found }“.
    .advice = Wählen Sie einen anderen Code.
first-license-type = Lizenz
problem-unknown-export = Eine Tabelle „{ $id }“ zum Exportieren gibt es nicht.
    .advice = Exportieren lassen sich der Verbandsbaum, die Mitglieder und die Mitgliedschaften.
problem-unknown-route = An dieser Adresse ist nichts.
    .advice = Welche Adressen es gibt, steht in der Beschreibung der API unter /api/docs.
problem-method-not-allowed = Diese Adresse nimmt diese Methode nicht an.
    .advice = Sehen Sie in der Beschreibung der API nach, unter /api/docs.
problem-tenant-unavailable = Die Regeln von „{ $tenant }“ konnten nicht geladen werden.
    .advice = Was daran falsch ist, steht unter /readyz; die anderen Verbände antworten.
problem-database-unavailable = Die Datenbank ist nicht erreichbar, und nichts wurde aufgezeichnet.
    .advice = Fragen Sie gleich noch einmal; ohne Aufzeichnung ist die Antwort schon jetzt da.
problem-engine-fault = Das Rechenwerk kam zu keiner Antwort, und nichts wurde aufgezeichnet.
    .advice = Fragen Sie noch einmal.
problem-timeout = Die Antwort hat zu lange gedauert.
    .advice = Fragen Sie gleich noch einmal.
problem-internal = Im Server ist etwas zerbrochen, und nichts wurde aufgezeichnet.
    .advice = Fragen Sie noch einmal, und bleibt es dabei, so geben Sie die Nummer der Anfrage weiter an den Betreiber.
problem-signature-invalid = Die Nachricht ist nicht vom Anbieter unterschrieben.
    .advice = Prüfen Sie das Geheimnis, das Anbieter und Server teilen.
problem-other-currency = Die Beträge sind in einer anderen Währung als „{ $found }“.
    .advice = Verwenden Sie { $allowed }.
problem-op-unfit = „{ $found }“ ist keine Berechnung, die berechnet werden kann.
    .advice = Verwenden Sie eine von: { $allowed }.
problem-license-exists = Der Spieler hat für die Saison „{ $found }“ schon eine Lizenz.
    .advice = Öffnen Sie sie, oder stornieren Sie sie, bevor Sie eine andere beantragen.
problem-player-without-club = Der Spieler ist in keinem Verein Mitglied.
    .advice = Tragen Sie zuerst eine Mitgliedschaft ein.
problem-price-changed = Es kostet inzwischen { $found } und nicht, was angezeigt wurde.
    .advice = Sehen Sie den neuen Preis an und beantragen Sie noch einmal.
problem-transfer-open = Für diese Person ist schon ein Wechsel offen.
    .advice = Sehen Sie ihn an, oder lassen Sie ihn zuerst zurückziehen.
problem-transfer-refused = Der Wechsel ist nicht zulässig.
    .advice = Sehen Sie, was ihm entgegensteht.
problem-itc-open = Für diese Person ist schon eine Freigabe offen.
    .advice = Sehen Sie sie an, oder lassen Sie sie zuerst zurückziehen.
problem-itc-without-fee = Der abgebende Verband verlangt für die Freigabe { $id } nichts.
    .advice = Es ist nichts zu zahlen.
problem-itc-ended = Aus der Freigabe wurde nichts, ihre Gebühr ist nicht mehr geschuldet.
    .advice = Sehen Sie die Freigabe an.
problem-player-known = Jemand mit diesem Namen und Geburtsdatum ist hier schon eingetragen, mit der Nummer „{ $found }“.
    .advice = Beantragen Sie sie für ein vorhandenes Mitglied. Ist es jemand anderes, tragen Sie diese Person zuerst ein.
problem-federation-of-the-platform = Welcher Verband ein Mandant ist, sagen nur die Administratoren der Plattform: { $found }.
    .advice = Lassen Sie es, wie es ist, oder fragen Sie, wer die Plattform betreibt.
problem-documents-full = Es gibt schon { $found } Dokumente, so viele, wie ein Vorgang haben darf.
    .advice = Fassen Sie mehrere in einer Datei zusammen.
problem-federation-of-several-tenants = Mehrere Mandanten geben an, der Verband { $found } zu sein.
    .advice = Fragen Sie, wer die Plattform betreibt, welcher es ist.
problem-releasing-player-unknown = Der abgebende Verband kennt unter der Nummer { $found } keine solche Person.
    .advice = Prüfen Sie Nummer, Familienname und Geburtsdatum, oder lassen Sie die Nummer weg.
problem-document-unknown = Es gibt kein Dokument „{ $found }“, das Sie eingereicht haben und das noch verwendet werden kann.
    .advice = Reichen Sie es noch einmal ein.
problem-document-unreadable = „{ $found }“ ist weder PDF noch PNG noch JPEG.
    .advice = Speichern Sie es in einem dieser Formate, und reichen Sie es noch einmal ein.
problem-document-kind-unknown = „{ $found }“ ist keine Art von Dokument dieses Verbands.
    .advice = Bekannt: { $allowed }.
problem-decision-unknown = So wird darüber nicht entschieden.
    .advice = Nennen Sie eines von: { $allowed }.
problem-unknown-transfer = Es gibt keinen Wechsel „{ $id }“.
    .advice = Suchen Sie ihn auf der Tafel der Wechsel.
problem-unknown-itc = Es gibt keine Freigabe „{ $id }“.
    .advice = Prüfen Sie die Nummer, etwa ITC-2026-000001.
problem-unknown-document = Es gibt kein Dokument „{ $id }“.
    .advice = Suchen Sie es bei seinem Wechsel oder seiner Freigabe.
itc-not-completed = { $status ->
        [rejected] Die Freigabe wurde abgelehnt: mit ihr ist die Person nicht startberechtigt.
        [cancelled] Die Freigabe wurde zurückgezogen: mit ihr ist die Person nicht startberechtigt.
        [expired] Die Freigabe wurde nicht rechtzeitig abgeschlossen: mit ihr ist die Person nicht startberechtigt.
       *[other] Die Freigabe ist noch nicht abgeschlossen: mit ihr ist die Person bisher nicht startberechtigt.
    }
problem-decision-erased = Was in dieser Entscheidung gefragt und geantwortet wurde, ist gelöscht.
    .advice = Nehmen Sie eine andere Entscheidung, oder schreiben Sie den Fall von Hand.
problem-already-split = Die Zahlung ist schon ganz auf die Empfänger verteilt.
    .advice = Lesen Sie die Zahlung, um ihre Einträge zu sehen.
problem-account-unfit = Das Konto { $found } kann in einem Journal dieses Formats nicht stehen.
    .advice = Benennen Sie Konten mit Nummern des zugehörigen Kontenrahmens, oder nehmen Sie CSV.
problem-nothing-due = Es ist nichts offen, wofür das Guthaben verwendet werden könnte.
    .advice = Warten Sie, bis etwas berechnet wird, oder erstatten Sie es.
problem-callback-repeated = Die Nachricht „{ $found }“ wurde schon gehört.
    .advice = Es ist nichts mehr zu tun.
problem-amount-differs = Der Anbieter spricht von { $found }, und die Zahlung lautet auf einen anderen Betrag.
    .advice = Fragen Sie den Anbieter, was gezahlt wurde.
problem-several-debtors = Die Beträge schulden mehrere, darunter „{ $found }“.
    .advice = Zahlen Sie getrennt, was jeder schuldet.
problem-no-provider = Niemand nimmt für „{ $found }“ Zahlungen online an.
    .advice = Zahlen Sie anders, oder lassen Sie einen Anbieter einrichten.
problem-period-closed = Der Zeitraum bis { $found } ist schon abgeschlossen.
    .advice = Wählen Sie einen späteren Tag.
problem-nothing-to-settle = „{ $found }“ hat nichts erhalten, was noch nicht abgerechnet ist.
    .advice = Wählen Sie einen späteren Tag oder einen anderen Empfänger.
problem-suspension-open = Eine Sperre dieser Lizenz ist schon beantragt.
    .advice = Warten Sie die Entscheidung ab, oder ziehen Sie sie zurück.
problem-unknown-license = Es gibt keine Lizenz „{ $id }“.
    .advice = Suchen Sie sie in der Liste der Lizenzen.
problem-unknown-due = Es gibt keinen fälligen Betrag „{ $id }“.
    .advice = Sehen Sie nach, was der Schuldner schuldet.
problem-unknown-payment = Es gibt keine Zahlung „{ $id }“.
    .advice = Suchen Sie sie in der Liste der Zahlungen.
problem-unknown-provider = Es gibt hier keinen Zahlungsanbieter „{ $id }“.
    .advice = Prüfen Sie die Adresse, an die der Anbieter seine Nachrichten sendet.
problem-unknown-settlement = Es gibt keine Abrechnung „{ $id }“.
    .advice = Suchen Sie sie in der Liste der Abrechnungen.
problem-unknown-suspension = Es gibt keine Sperre „{ $id }“.
    .advice = Suchen Sie sie in der Liste der Sperren.
problem-unknown-renewal = Es gibt keinen Stapel von Verlängerungen „{ $id }“.
    .advice = Beginnen Sie neu: wer eine Lizenz hat, wird übergangen.
problem-payment-of-settlement = Die Zahlung zahlt eine Abrechnung aus und wird nicht zurückgegeben.
    .advice = Gleichen Sie den Unterschied mit dem nächsten Zeitraum aus.

## Mails

mail-invitation-subject = Ihr Konto bei Carreau
mail-invitation-body =
    Guten Tag { $name },

    für Sie wurde ein Konto angelegt ({ $email }). Wählen Sie innerhalb von sieben Tagen ein Passwort:

    { $link }

    Wenn Sie diese E-Mail nicht erwartet haben, müssen Sie nichts tun.
mail-password-reset-subject = Ein neues Passwort
mail-password-reset-body =
    Guten Tag { $name },

    jemand hat für { $email } ein neues Passwort angefordert. Wählen Sie es innerhalb einer Stunde:

    { $link }

    Wenn Sie es nicht waren, müssen Sie nichts tun: Das Passwort bleibt, wie es ist.
mail-license-subject = { $status ->
        [active] { $event ->
            [reinstate] Ihre Lizenz { $season } gilt wieder
            [resume] Ihre Lizenz { $season } gilt wieder
           *[other] Ihre Lizenz { $season } ist ausgestellt
        }
        [awaiting_payment] Ihre Lizenz { $season } wartet auf die Zahlung
        [suspended] Ihre Lizenz { $season } ist gesperrt
        [revoked] Ihre Lizenz { $season } ist entzogen
        [rejected] Ihre Lizenz { $season } wurde nicht erteilt
       *[other] Ihre Lizenz { $season }
    }
mail-license-body =
    Guten Tag { $name },

    { $status ->
        [active] { $event ->
            [reinstate] Ihre Lizenz für die Saison { $season } gilt wieder.
            [resume] Ihre Lizenz für die Saison { $season } gilt wieder.
           *[other] Ihre Lizenz für die Saison { $season } ist ausgestellt. Sie kostet { $total } { $currency }.
        }
        [awaiting_payment] Ihre Lizenz für die Saison { $season } wird ausgestellt, sobald { $total } { $currency } bezahlt sind.
        [suspended] Ihre Lizenz für die Saison { $season } ist vorerst gesperrt.
        [revoked] Ihre Lizenz für die Saison { $season } ist entzogen.
        [rejected] Ihre Lizenz für die Saison { $season } wurde nicht erteilt.
       *[other] an Ihrer Lizenz für die Saison { $season } hat sich etwas geändert.
    }

    Ihr Verein kann Ihnen mehr sagen.

    { $federation }
mail-suspension-subject = { $status ->
        [granted] Die Sperre von { $player } wurde gewährt
       *[other] Die Sperre von { $player } wurde abgelehnt
    }
mail-suspension-body =
    Guten Tag { $name },

    { $status ->
        [granted] die Sperre von { $player }, um die Sie baten, wurde gewährt, ab { $from }{ $until ->
                [none] { "" }
               *[other] { " " }bis { $until }
            }.
       *[other] die Sperre von { $player }, um die Sie baten, wurde abgelehnt.
    }{ $answer ->
        [none] { "" }
       *[other] { " " }Grund: { $answer }
    }

    { $federation }
mail-draft-subject = { $state ->
        [submitted] Regeln zur Genehmigung: { $draft }
        [published] Regeln gelten: { $draft }
        [scheduled] Regeln sind genehmigt: { $draft }
       *[other] Regeln wurden zurückgegeben: { $draft }
    }
mail-draft-body =
    Guten Tag { $name },

    { $state ->
        [submitted] { $by } bittet Sie, den Entwurf „{ $draft }“ anzusehen und zu veröffentlichen.
        [published] der Entwurf „{ $draft }“ wurde von { $by } veröffentlicht und gilt.
        [scheduled] der Entwurf „{ $draft }“ wurde von { $by } genehmigt und gilt ab { $at }.
       *[other] der Entwurf „{ $draft }“ wurde nicht veröffentlicht und ist wieder offen ({ $by }).
    } Angegebener Grund: { $reason }{ $answer ->
        [none] { "" }
       *[other] { " " }Antwort: { $answer }
    }

    { $federation }
mail-transfer-subject = { $what ->
        [asked] Ihre Entscheidung wird erbeten: Wechsel von { $player }
        [reminded] Ihre Entscheidung steht noch aus: Wechsel von { $player }
        [nobody] Im Verein kann niemand entscheiden: Wechsel von { $player }
        [escalated] Niemand hat rechtzeitig entschieden: Wechsel von { $player }
        [blocked] Der Wechsel von { $player } geschieht nicht von selbst
        [approved] Der Wechsel von { $player } ist genehmigt
        [rejected] Der Wechsel von { $player } wurde abgelehnt
       *[other] Der Wechsel von { $player } wurde zurückgezogen
    }
mail-transfer-body =
    Guten Tag { $name },

    { $what ->
        [asked] { $player } möchte in der Saison { $season } von { $from } zu { $to } wechseln. Sie sind an der Reihe, zuzustimmen oder abzulehnen{ $decide_by ->
                [none] { "" }
               *[other] , bis { $decide_by }
            }.
        [reminded] { $player } wartet noch auf den Wechsel von { $from } zu { $to } in der Saison { $season }. Bitte stimmen Sie zu oder lehnen Sie ab{ $decide_by ->
                [none] { "" }
               *[other] , bis { $decide_by }
            }.
        [nobody] { $player } möchte in der Saison { $season } von { $from } zu { $to } wechseln. Ein Verein ist an der Reihe, in dem niemand ein Konto zum Entscheiden hat: bitte kümmern Sie sich darum.
        [escalated] { $player } möchte in der Saison { $season } von { $from } zu { $to } wechseln, und niemand hat rechtzeitig entschieden. Sie können an Stelle des Vereins entscheiden.
        [blocked] der Wechsel von { $player } von { $from } zu { $to } sollte von selbst geschehen, doch etwas steht im Weg. { $why } Bitte bringen Sie es in Ordnung oder beenden Sie den Wechsel.
        [approved] { $player } wechselt von { $from } zu { $to }{ $moves_on ->
                [none] { "" }
               *[other] { " " }am { $moves_on }
            }.
        [rejected] der Wechsel von { $player } von { $from } zu { $to } wurde abgelehnt.
       *[other] der Wechsel von { $player } von { $from } zu { $to } wurde zurückgezogen.
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Dazu gesagt: { $comment }
    }

    { $link }{ $federation }
mail-itc-payer = { $payer ->
        [receiving_club] der neue Verein
        [receiving_federation] der aufnehmende Verband
       *[player] der Spieler
    }
mail-itc-subject = { $what ->
        [pending_federation_approval] Ihre Zustimmung wird erbeten: Freigabe { $number } für { $player }
        [pending_release] Um Freigabe wird gebeten: { $number } für { $player }
        [pending_fipjp] { $authority } ist gefragt: Freigabe { $number } für { $player }
        [released] Freigegeben: { $number } für { $player }
        [fee_paid] Bearbeitungsgebühr bezahlt: Freigabe { $number } für { $player }
        [completed] Abgeschlossen: Freigabe { $number } für { $player }
        [rejected] Abgelehnt: Freigabe { $number } für { $player }
        [expired] Nicht rechtzeitig abgeschlossen: Freigabe { $number } für { $player }
       *[other] Zurückgezogen: Freigabe { $number } für { $player }
    }
mail-itc-body =
    Guten Tag { $name },

    { $what ->
        [pending_federation_approval] { $player } möchte den Verband wechseln: { $from } → { $to }. Zuerst stimmt der aufnehmende Verband zu: bitte stimmen Sie der Freigabe { $number } zu oder lehnen Sie sie ab.
        [pending_release] { $player } möchte den Verband wechseln: { $from } → { $to }. { $recorded ->
            [yes] Der abgebende Verband hat hier kein Konto: bitte fragen Sie ihn und tragen Sie seine Antwort mit seinem Brief ein: Freigabe { $number }.
           *[no] Bitte geben Sie die Person frei oder lehnen Sie ab: Freigabe { $number }.
        }
        [pending_fipjp] { $player } wurde freigegeben: { $from } → { $to }. { $recorded ->
            [yes] Jetzt entscheidet { $authority }, ohne Konto hier: bitte fragen Sie an und tragen Sie die Antwort mit ihrem Brief ein: Freigabe { $number }.
           *[no] Jetzt entscheidet { $authority }: Freigabe { $number }.
        }
        [released] { $player } wurde freigegeben: { $from } → { $to }. Der aufnehmende Verband kann die Freigabe { $number } abschließen.
        [fee_paid] die Bearbeitungsgebühr von { $amount } ist bezahlt. Der aufnehmende Verband kann die Freigabe { $number } für { $player } ({ $from } → { $to }) abschließen.
        [completed] { $player } hat den Verband gewechselt: { $from } → { $to }, Freigabe { $number }. Startberechtigt ab { $eligible_from }.
        [rejected] die Freigabe { $number } für { $player } ({ $from } → { $to }) wurde abgelehnt.
        [expired] die Freigabe { $number } für { $player } wurde nicht rechtzeitig abgeschlossen.
       *[other] die Freigabe { $number } für { $player } wurde zurückgezogen.
    }{ $fee ->
        [blocking] { " " }Zuvor zahlt { mail-itc-payer } die Bearbeitungsgebühr von { $amount }, und der abgebende Verband trägt in der Freigabe ein, wenn sie bezahlt ist.
        [open] { " " }Die Bearbeitungsgebühr von { $amount } zahlt { mail-itc-payer }.
       *[none] { "" }
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Dazu gesagt: { $comment }
    }

    { $link }{ $federation }
mail-payment-subject = { $kind ->
        [refund] { $amount } { $currency } werden Ihnen erstattet
        [reversal] Ihre Zahlung von { $amount } { $currency } wurde zurückgenommen
       *[other] { $amount } { $currency } erhalten
    }
mail-payment-body =
    Guten Tag { $name },

    { $kind ->
        [refund] wir erstatten Ihnen { $amount } { $currency }, gebucht am { $date }.
        [reversal] Ihre Zahlung von { $amount } { $currency } wurde am { $date } zurückgenommen. Was sie bezahlt hatte, ist wieder fällig.
       *[other] wir haben { $amount } { $currency } von Ihnen erhalten, gebucht am { $date }. Danke.
    }{ $reference ->
        [none] { "" }
       *[other] { " " }Verwendungszweck: { $reference }
    }{ $reason ->
        [none] { "" }
       *[other] { " " }Grund: { $reason }
    }

    { $federation }
