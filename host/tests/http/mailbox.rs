//! What a server has mailed, as people read it.

use crate::patience::until;
use quoted_printable::{ParseMode, decode};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// A mail as it was sent, with its words as they read; none of one that is being written.
fn read(text: &str) -> Option<String> {
    let (headers, body) = text.split_once("\r\n\r\n")?;
    if !headers.contains("quoted-printable") {
        return Some(text.to_owned());
    }
    let body = String::from_utf8(decode(body, ParseMode::Strict).ok()?).ok()?;
    Some(format!("{headers}\r\n\r\n{body}"))
}

/// The newest mail to somebody that says something, as soon as it is sent, from the folder a server
/// mails into that has no other way to send them.
pub(crate) async fn mailed(folder: &Path, to: &str, saying: &str) -> String {
    let mails = async || {
        let found = fs::read_dir(folder.join("outbox")).into_iter().flatten().flatten();
        let mut mails: Vec<_> = found
            .filter_map(|mail| Some((mail.metadata().ok()?.modified().ok()?, mail.path())))
            .filter_map(|(at, path)| Some((at, read(&fs::read_to_string(path).ok()?)?)))
            .filter(|(_, text)| text.contains(to))
            .collect();
        mails.sort();
        mails
    };
    let says = |(_, text): &(SystemTime, String)| text.contains(saying);
    let mails = until(mails, |mails| mails.iter().any(says)).await;
    mails.into_iter().rev().find(says).expect("such a mail").1
}
