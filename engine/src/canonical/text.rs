//! JSON text: quotation marks around, escapes inside, the shortest that JSON knows.
//!
//! Looks at eight bytes at a time, as most texts need no escape.

/// Writes `text` as a JSON string to the end of `out`.
pub(super) fn write(out: &mut Vec<u8>, text: &str) {
    let mut rest = text.as_bytes();
    out.reserve(rest.len().saturating_add(2));
    out.push(b'"');
    while let Some((plain, special, after)) = split_at_special(rest) {
        out.extend_from_slice(plain);
        escape(out, special);
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
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

/// The bytes before the first that must be escaped, that byte, and the bytes after it.
fn split_at_special(bytes: &[u8]) -> Option<(&[u8], u8, &[u8])> {
    let mut plain = 0_usize;
    let mut words = bytes.chunks_exact(8);
    for word in words.by_ref() {
        let word: [u8; 8] = word.try_into().ok()?;
        if has_special(u64::from_le_bytes(word)) {
            break;
        }
        plain = plain.wrapping_add(8);
    }
    let tail = bytes.get(plain..)?;
    let at = tail.iter().position(|byte| *byte < 0x20 || *byte == b'"' || *byte == b'\\')?;
    let at = plain.wrapping_add(at);
    let (before, rest) = bytes.split_at_checked(at)?;
    let (special, after) = rest.split_first()?;
    Some((before, *special, after))
}

/// Whether one of eight bytes is below 0x20, a quotation mark or a backslash.
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
        let mut out = Vec::new();
        super::write(&mut out, text);
        String::from_utf8(out).unwrap()
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
