//! Hostile requests that are no text, or too long to be written down.

/// Objects around one list at the bottom: what a careless reader follows until its stack ends.
fn nested(open: &str, close: &str, depth: usize) -> Vec<u8> {
    format!("{}{}", open.repeat(depth), close.repeat(depth)).into_bytes()
}

/// A licence request with `member` put into its input.
fn with(member: &[u8]) -> Vec<u8> {
    let before = br#"{"op":"license_fee.calculate","on":"2026-05-01","input":{"season":"2026","#;
    [before.as_slice(), member, b"}}"].concat()
}

fn text(bytes: &[u8]) -> Vec<u8> {
    with(&[br#""license_type":""#.as_slice(), bytes, b"\""].concat())
}

fn flags(count: usize) -> Vec<u8> {
    let flags = vec![r#""disabled""#; count].join(",");
    let player = format!(r#""player":{{"birth_date":"1980-01-01","flags":[{flags}]}}"#);
    with(format!(r#""license_type":"senior",{player},"org":{{"club":"X1"}}"#).as_bytes())
}

fn components(count: usize) -> Vec<u8> {
    let component = r#"{"code":"federal","amount":"1.00"}"#;
    let list = vec![component; count].join(",");
    let before = r#"{"op":"split.calculate","on":"2026-05-01","input":{"amount":"1.00","#;
    format!(r#"{before}"currency":"EUR","components":[{list}],"org":{{"club":"X1"}}}}}}"#)
        .into_bytes()
}

pub(super) fn requests() -> Vec<Vec<u8>> {
    let mut all = vec![
        vec![0xff],
        vec![0xff, 0xfe, 0x7b, 0x00],
        vec![0x00],
        vec![0x00; 64],
        vec![0xef, 0xbb, 0xbf],
        b"{\"op\":\"pack.check\",\"on\":\"2026-05-01\",\"input\":{}}\0".to_vec(),
        vec![b' '; 100_000],
    ];
    // In a text: a lone continuation, an overlong slash, a surrogate in UTF-8, a code point beyond
    // the last, a sequence cut short, Latin-1, a control character unescaped.
    let broken: [&[u8]; 7] = [
        b"\x80",
        b"\xc0\xaf",
        b"\xed\xa0\x80",
        b"\xf4\x90\x80\x80",
        b"\xe2\x82",
        b"s\xe9nior",
        b"\x1f",
    ];
    all.extend(broken.map(text));
    for depth in [10, 127, 128, 129, 10_000, 200_000] {
        all.push(nested("[", "]", depth));
        all.push(nested("[", "", depth));
        all.push(nested(r#"{"a":"#, "}", depth));
        all.push(with(&[b"\"org\":".as_slice(), &nested("[", "]", depth)].concat()));
        all.push(with(&[b"\"player\":".as_slice(), &nested(r#"{"family":"#, "}", depth)].concat()));
    }
    for length in [60, 61, 4096, 1_000_000] {
        all.push(text(&b"a".repeat(length)));
        all.push(text(&"é".repeat(length).into_bytes()));
        all.push(with(&[b"\"".as_slice(), &b"k".repeat(length), b"\":1"].concat()));
        all.push(with(&[b"\"member_count\":".as_slice(), &b"9".repeat(length)].concat()));
    }
    // Just within, and beyond, what is read at all.
    let most = carreau_engine::call::MOST_REQUEST_BYTES;
    all.extend([most, most.saturating_add(1)].map(|length| b" ".repeat(length)));
    all.extend([0, 1, 20, 21, 1000].map(flags));
    all.extend([0, 1, 2, 200, 201, 1000].map(components));
    all
}
