//! A journal as a fichier des écritures comptables (LPF, article A. 47 A-1): eighteen columns
//! apart by tabs, days as `AAAAMMJJ`, amounts with a decimal comma.
//!
//! Third parties are auxiliary accounts of an account they share: class 4 of the plan comptable.

use super::{Book, Posting, Verification, What, comma, compact, plain};

const COLUMNS: [&str; 18] = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
];

/// Code and name of the journal.
const JOURNAL: [&str; 2] = ["ENC", "Encaissements"];

/// The line of the columns' names.
pub(super) fn head() -> Vec<u8> {
    line(COLUMNS.map(str::to_owned))
}

/// The lines of a verification.
pub(super) fn written(book: &Book, verification: &Verification) -> Vec<u8> {
    let named = &book.accounts.named;
    let rows = verification.postings.iter().flat_map(|posting| {
        let name = named.get(&posting.account).map_or("", String::as_str);
        line(cells(book, verification, (posting, name)))
    });
    rows.collect()
}

fn cells(
    book: &Book,
    verification: &Verification,
    (posting, name): (&Posting, &str),
) -> [String; 18] {
    let amount =
        |is: bool| comma(if is { posting.amount.saturating_abs() } else { 0 }, &book.currency);
    let third = posting.recipient.as_deref().filter(|_| posting.account.starts_with('4'));
    let said = match verification.reference.as_deref() {
        Some(reference) => format!("{} {reference}", verification.what.in_french()),
        None => verification.what.in_french().to_owned(),
    };
    let [code, journal] = JOURNAL.map(str::to_owned);
    [
        code,
        journal,
        verification.number.to_string(),
        compact(&verification.on),
        posting.account.clone(),
        name.to_owned(),
        third.unwrap_or_default().to_owned(),
        third.map_or("", |third| book.accounts.name(third)).to_owned(),
        verification.payment.clone(),
        compact(&verification.on),
        said,
        amount(posting.amount > 0),
        amount(posting.amount < 0),
        String::new(),
        String::new(),
        compact(&verification.told_on),
        String::new(),
        String::new(),
    ]
}

fn line(cells: [String; 18]) -> Vec<u8> {
    let mut text = cells.map(|cell| plain(&cell).into_owned()).join("\t");
    text.push_str("\r\n");
    text.into_bytes()
}

impl What {
    const fn in_french(self) -> &'static str {
        match self {
            Self::Payment => "Encaissement",
            Self::Refund => "Remboursement",
            Self::Reversal => "Annulation d’encaissement",
            Self::CreditUsed => "Imputation d’avance",
            Self::Released => "Avance sur cotisation annulée",
            Self::Payout => "Versement",
        }
    }
}
