//! JSON text: quotation marks around, escapes inside, the shortest that JSON knows.
//!
//! Looks at eight bytes at a time and copies them as they are looked at, since most texts are a
//! few bytes long and need no escape. A text's last bytes are taken as a whole word again, over
//! those written before: a call that copies a handful of bytes costs more than it copies, most of
//! all inside wasmtime.

/// Writes `text` as a JSON string to the end of `out`.
pub(super) fn write(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    out.reserve(bytes.len().saturating_add(2));
    out.push(b'"');
    let start = out.len();
    if !copy_plain(out, bytes) {
        out.truncate(start);
        copy_escaped(out, bytes);
    }
    out.push(b'"');
}

/// Copies bytes none of which must be escaped; says whether that is so.
fn copy_plain(out: &mut Vec<u8>, bytes: &[u8]) -> bool {
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        if has_special(u64::from_le_bytes(*word)) {
            return false;
        }
        out.extend_from_slice(word);
    }
    match (rest, bytes.last_chunk::<8>()) {
        ([], _) => true,
        (_, Some(last)) => overwrite(out, last, rest.len()),
        (_, None) => copy_short(out, bytes),
    }
}

/// Copies fewer than eight bytes.
fn copy_short(out: &mut Vec<u8>, bytes: &[u8]) -> bool {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        (Some(first), Some(last)) => {
            let [a, b] = [*first, *last].map(|half| u64::from(u32::from_le_bytes(half)));
            out.extend_from_slice(first);
            out.truncate(out.len().wrapping_sub(8_usize.wrapping_sub(bytes.len())));
            out.extend_from_slice(last);
            !has_special((b << 32) | a)
        }
        _ => bytes.iter().all(|byte| {
            out.push(*byte);
            !is_special(*byte)
        }),
    }
}

/// Writes a text's last eight bytes, all but `new` of which are there already.
fn overwrite(out: &mut Vec<u8>, last: &[u8; 8], new: usize) -> bool {
    out.truncate(out.len().wrapping_sub(8_usize.wrapping_sub(new)));
    out.extend_from_slice(last);
    !has_special(u64::from_le_bytes(*last))
}

fn copy_escaped(out: &mut Vec<u8>, bytes: &[u8]) {
    for byte in bytes {
        if is_special(*byte) {
            escape(out, *byte);
        } else {
            out.push(*byte);
        }
    }
}

fn escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' => b'"',
        b'\\' => b'\\',
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0c => b'f',
        _ => {
            let digit = |nibble: u8| match nibble {
                0..=9 => b'0'.wrapping_add(nibble),
                _ => b'a'.wrapping_add(nibble.wrapping_sub(10)),
            };
            out.extend_from_slice(b"\\u00");
            out.extend_from_slice(&[digit(byte >> 4), digit(byte & 15)]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// Whether a byte must be escaped: below 0x20, a quotation mark or a backslash.
const fn is_special(byte: u8) -> bool {
    byte < 0x20 || byte == b'"' || byte == b'\\'
}

/// Whether one of eight bytes must be escaped.
const fn has_special(word: u64) -> bool {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    const fn zero(word: u64) -> u64 {
        word.wrapping_sub(ONES) & !word
    }
    let control = word.wrapping_sub(ONES.wrapping_mul(0x20)) & !word;
    let quote = zero(word ^ ONES.wrapping_mul(b'"' as u64));
    let backslash = zero(word ^ ONES.wrapping_mul(b'\\' as u64));
    (control | quote | backslash) & HIGHS != 0
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    fn written(text: &str) -> String {
        let mut out = b"before".to_vec();
        super::write(&mut out, text);
        String::from_utf8(out).unwrap().strip_prefix("before").unwrap().to_owned()
    }

    #[test]
    fn a_special_byte_is_seen_wherever_it_stands() {
        for len in 0..40 {
            let plain = "abcdefghijklmnopqrstuvwxyz0123456789ABCD".get(..len).unwrap();
            assert_eq!(written(plain), format!("\"{plain}\""));
            for at in 0..len {
                for special in ["\"", "\\", "\n", "\u{1f}", "\0"] {
                    let text = [&plain[..at], special, &plain[at + 1..]].concat();
                    assert_eq!(written(&text), serde_json::to_string(&text).unwrap());
                }
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_escaped_as_serde_json_does(
            text in any::<String>(),
            low in "[\\x00-\\x7f]*",
        ) {
            for text in [text, low] {
                prop_assert_eq!(written(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }
}
