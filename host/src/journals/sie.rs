//! A journal as SIE 4, in code page 437: type I, verifications for another program to take in.
//!
//! Fields stand apart by blanks, texts in quotes; debits are above zero. The year is the calendar
//! year of the period.

use super::{Book, Posting, Verification, What, compact, plain, year};
use crate::ledger::amount::text;
use oem_cp::code_table::ENCODING_TABLE_CP437;
use oem_cp::encode_string_lossy;

/// The series of the verifications.
const SERIES: &str = "C";

/// What says what the file is.
pub(super) fn head(book: &Book) -> Vec<u8> {
    let of = year(&book.period.0);
    let mut lines = vec![
        "#FLAGGA 0".to_owned(),
        format!("#PROGRAM \"Carreau\" \"{}\"", env!("CARGO_PKG_VERSION")),
        "#FORMAT PC8".to_owned(),
        format!("#GEN {}", compact(book.written_at.get(..10).unwrap_or_default())),
        "#SIETYP 4".to_owned(),
    ];
    lines.extend(book.company.as_ref().map(|company| format!("#ORGNR {company}")));
    lines.push(format!("#FNAMN {}", quoted(&book.name)));
    lines.push(format!("#RAR 0 {of}0101 {of}1231"));
    lines.push(format!("#VALUTA {}", book.currency));
    let named = book.accounts.named.iter();
    let named = named.map(|(account, name)| format!("#KONTO {account} {}", quoted(name)));
    lines.extend(named);
    encoded(&lines)
}

/// A verification with its transactions.
pub(super) fn written(book: &Book, verification: &Verification) -> Vec<u8> {
    let Verification { number, on, told_on, payment, .. } = verification;
    let said = match &verification.reference {
        Some(reference) => format!("{} {reference}", verification.what.in_swedish()),
        None => verification.what.in_swedish().to_owned(),
    };
    let (on, told_on, said) = (compact(on), compact(told_on), quoted(&format!("{said} {payment}")));
    let mut lines = vec![format!("#VER {SERIES} {number} {on} {said} {told_on}"), "{".to_owned()];
    lines.extend(verification.postings.iter().map(|posting| line(book, posting)));
    lines.push("}".to_owned());
    encoded(&lines)
}

fn line(book: &Book, posting: &Posting) -> String {
    let (account, amount) = (&posting.account, text(posting.amount, &book.currency));
    match &posting.recipient {
        Some(recipient) => {
            let name = quoted(book.accounts.name(recipient));
            format!("#TRANS {account} {{}} {amount} \"\" {name}")
        }
        None => format!("#TRANS {account} {{}} {amount}"),
    }
}

/// A text in quotes; a quote in it stands behind a backslash, which is none of its own.
fn quoted(text: &str) -> String {
    format!("\"{}\"", plain(text).replace('\\', "/").replace('"', "\\\""))
}

fn encoded(lines: &[String]) -> Vec<u8> {
    let text: String = lines.iter().flat_map(|line| [line.as_str(), "\r\n"]).collect();
    encode_string_lossy(&text, &ENCODING_TABLE_CP437)
}

impl What {
    const fn in_swedish(self) -> &'static str {
        match self {
            Self::Payment => "Inbetalning",
            Self::Refund => "Återbetalning",
            Self::Reversal => "Återförd inbetalning",
            Self::CreditUsed => "Förskott använt",
            Self::Released => "Förskott ur makulerad avgift",
            Self::Payout => "Utbetalning",
        }
    }
}
