//! Comparing bytes, a word at a time.
//!
//! What the target brings compares byte by byte. Codes are compared all the time, and it was a
//! sixth of what a fact costs. The linker prefers this one, since the other is weak; and exports
//! it, as all that has a name of its own.
#![expect(unsafe_code, reason = "C's function, by its name and its pointers")]

use core::cmp::Ordering;
use core::ptr::read_unaligned;

/// C's `memcmp`: below, above or at zero as the first byte in which they differ does.
///
/// # Safety
/// Both point to at least `size` bytes that can be read.
#[unsafe(no_mangle)]
unsafe extern "C" fn memcmp(one: *const u8, other: *const u8, size: usize) -> i32 {
    let mut at = 0;
    // Of each size of word, as many as are left.
    macro_rules! words {
        ($word:ty) => {
            let width = size_of::<$word>();
            while size.wrapping_sub(at) >= width {
                // SAFETY: `at` and the word's width together are at most `size`.
                let (one, other): ($word, $word) = unsafe { (word(one, at), word(other, at)) };
                if one != other {
                    return match <$word>::from_be(one).cmp(&<$word>::from_be(other)) {
                        Ordering::Less => -1,
                        Ordering::Equal => 0,
                        Ordering::Greater => 1,
                    };
                }
                at = at.wrapping_add(width);
            }
        };
    }
    words!(u64);
    words!(u32);
    words!(u8);
    0
}

/// The word that stands so many bytes behind `start`.
///
/// # Safety
/// So many bytes and the word's can be read.
const unsafe fn word<W: Copy>(start: *const u8, at: usize) -> W {
    // SAFETY: as the caller says.
    unsafe { read_unaligned(start.wrapping_add(at).cast::<W>()) }
}
