//! A journal as a DATEV Buchungsstapel: format version 13 in an EXTF file of version 700, in
//! Windows-1252.
//!
//! A line is one amount between two accounts, without a sign: `S` debits the first, `H` credits
//! it. A verification of several postings is as many lines as it takes to part its debits among
//! its credits; the bank, where it is one of them, stands first. Days have no year of their own,
//! so that a file is of one year.

use super::{Book, Verification, What, comma, compact, plain, year};
use encoding_rs::WINDOWS_1252;
use std::collections::BTreeMap;

/// Of the first columns what each is called; those that come in numbers follow.
const FIRST: &str = "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;\
    Basis-Umsatz;WKZ Basis-Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;\
    Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;Postensperre;Diverse Adressnummer;\
    Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink";
const THEN: &str = "KOST1 - Kostenstelle;KOST2 - Kostenstelle;Kost-Menge;\
    EU-Land u. UStID (Bestimmung);EU-Steuersatz (Bestimmung);Abw. Versteuerungsart;\
    Sachverhalt L+L;Funktionsergänzung L+L;BU 49 Hauptfunktionstyp;BU 49 Hauptfunktionsnummer;\
    BU 49 Funktionsergänzung";
const LAST: &str = "Stück;Gewicht;Zahlweise;Forderungsart;Veranlagungsjahr;\
    Zugeordnete Fälligkeit;Skontotyp;Auftragsnummer;Buchungstyp;USt-Schlüssel (Anzahlungen);\
    EU-Land (Anzahlungen);Sachverhalt L+L (Anzahlungen);EU-Steuersatz (Anzahlungen);\
    Erlöskonto (Anzahlungen);Herkunft-Kz;Buchungs GUID;KOST-Datum;SEPA-Mandatsreferenz;\
    Skontosperre;Gesellschaftername;Beteiligtennummer;Identifikationsnummer;Zeichnernummer;\
    Postensperre bis;Bezeichnung SoBil-Sachverhalt;Kennzeichen SoBil-Buchung;Festschreibung;\
    Leistungsdatum;Datum Zuord. Steuerperiode;Fälligkeit;Generalumkehr (GU);Steuersatz;Land;\
    Abrechnungsreferenz;BVV-Position;EU-Land u. UStID (Ursprung);EU-Steuersatz (Ursprung);\
    Abw. Skontokonto";

/// Columns of a line.
const COLUMNS: usize = 125;
/// Of them between the text of a booking and whether it is final, and after that.
const TO_FINAL: usize = 99;
const AFTER_FINAL: usize = 11;
/// Characters a booking's text may have.
const TEXT_MAX: usize = 60;
/// Who reads it where nobody is named: a number DATEV takes, and asks about.
const NOBODY: &str = "1001-1";

/// The line that says what the file is, and the columns' names.
pub(super) fn head(book: &Book) -> Vec<u8> {
    let (consultant, client) =
        book.company.as_deref().unwrap_or(NOBODY).split_once('-').unwrap_or_default();
    let written: String = book.written_at.chars().filter(char::is_ascii_digit).collect();
    let (from, to) = (compact(&book.period.0), compact(&book.period.1));
    let begins = format!("{}0101", year(&book.period.0));
    let length = book.accounts.all().map(str::len).max().unwrap_or(4);
    let name: String = book.name.chars().take(30).collect();
    let (name, currency) = (quoted(&name), quoted(&book.currency));
    let head = format!(
        "\"EXTF\";700;21;\"Buchungsstapel\";13;{written};;\"CA\";\"\";\"\";{consultant};{client};\
         {begins};{length};{from};{to};{name};\"\";1;0;0;{currency};;\"\";;;\"\";;;\"\";\"\"\r\n"
    );
    encoded(&format!("{head}{}\r\n", columns().join(";")))
}

/// The columns' names.
pub(super) fn columns() -> Vec<String> {
    let numbered = |what: &str, most: u8| {
        let both = (1..=most).flat_map(|number| {
            [format!("{what} - Art {number}"), format!("{what} - Inhalt {number}")]
        });
        both.collect::<Vec<_>>()
    };
    let mut columns: Vec<String> = Vec::with_capacity(COLUMNS);
    let plain = |text: &str| text.split(';').map(str::to_owned).collect::<Vec<_>>();
    columns.extend(plain(FIRST));
    columns.extend(numbered("Beleginfo", 8));
    columns.extend(plain(THEN));
    columns.extend(numbered("Zusatzinformation", 20));
    columns.extend(plain(LAST));
    columns
}

/// The lines of a verification.
pub(super) fn written(book: &Book, verification: &Verification) -> Vec<u8> {
    let mut text = String::new();
    for (first, second, amount) in pairs(book, verification) {
        let kind = if amount > 0 { "S" } else { "H" };
        let amount = comma(amount.saturating_abs(), &book.currency);
        let on = compact(&verification.on);
        let (month, day) = (on.get(4..6).unwrap_or_default(), on.get(6..8).unwrap_or_default());
        let said = said(book, verification, [first, second]);
        let payment = quoted(&verification.payment);
        let line = format!(
            "{amount};\"{kind}\";\"{}\";;;;{first};{second};;{day}{month};{payment};;;{}",
            book.currency,
            quoted(&said),
        );
        text.push_str(&line);
        text.push_str(&";".repeat(TO_FINAL));
        text.push_str(";0");
        text.push_str(&";".repeat(AFTER_FINAL));
        text.push_str("\r\n");
    }
    encoded(&text)
}

/// A verification as amounts between two accounts: above zero where the first is debited.
pub(super) fn pairs<'b>(
    book: &'b Book,
    verification: &'b Verification,
) -> Vec<(&'b str, &'b str, i64)> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for posting in &verification.postings {
        let sum = sums.entry(&posting.account).or_default();
        *sum = sum.saturating_add(posting.amount);
    }
    let bank = book.accounts.bank.as_str();
    let mut credits: Vec<(&str, i64)> =
        sums.iter().filter(|(_, sum)| **sum < 0).map(|(account, sum)| (*account, *sum)).collect();
    let mut pairs = Vec::new();
    for (debited, mut left) in sums.into_iter().filter(|(_, sum)| *sum > 0) {
        for (credited, open) in &mut credits {
            let amount = left.min(open.saturating_neg());
            if amount == 0 {
                continue;
            }
            left = left.saturating_sub(amount);
            *open = open.saturating_add(amount);
            pairs.push(match *credited == bank {
                true => (*credited, debited, amount.saturating_neg()),
                false => (debited, *credited, amount),
            });
        }
    }
    pairs
}

/// What a line says: what happened, for whom, and what the payer wrote.
fn said(book: &Book, verification: &Verification, accounts: [&str; 2]) -> String {
    let mut said = verification.what.in_german().to_owned();
    let mut names: Vec<&str> = Vec::new();
    for posting in &verification.postings {
        if !accounts.contains(&posting.account.as_str()) {
            continue;
        }
        let name = posting.recipient.as_deref().map(|recipient| book.accounts.name(recipient));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    for part in names.into_iter().chain(verification.reference.as_deref()) {
        said.push_str(", ");
        said.push_str(part);
    }
    said.chars().take(TEXT_MAX).collect()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('"', "\"\""))
}

/// In Windows-1252; what it does not have is a question mark.
fn encoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut buffer = [0; 4];
    for character in text.chars() {
        let (encoded, _, unknown) = WINDOWS_1252.encode(character.encode_utf8(&mut buffer));
        if unknown { bytes.push(b'?') } else { bytes.extend_from_slice(&encoded) }
    }
    bytes
}

impl What {
    const fn in_german(self) -> &'static str {
        match self {
            Self::Payment => "Zahlung",
            Self::Refund => "Erstattung",
            Self::Reversal => "Rückbuchung",
            Self::CreditUsed => "Guthaben verwendet",
            Self::Released => "Guthaben aus stornierter Gebühr",
            Self::Payout => "Auszahlung",
        }
    }
}
