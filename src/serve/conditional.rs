//! Answers that a browser asks for in part or only when they changed: `Range`, `If-None-Match`.
//!
//! Audio, video and PDF viewers ask for parts, and some refuse a server that cannot give them.

use std::fmt::Write;
use std::ops::Range;

use axum::http::header::{
    ACCEPT_RANGES, CONTENT_RANGE, CONTENT_TYPE, ETAG, HeaderMap, IF_NONE_MATCH, IF_RANGE, RANGE,
};
use axum::http::{HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};

/// The whole of a file, the part that was asked for, or the answer that it did not change.
pub(super) fn answer(asked: &HeaderMap, content_type: &'static str, bytes: &[u8]) -> Response {
    let tag = tag(bytes);
    let asked = |name: HeaderName| asked.get(name).and_then(|value| value.to_str().ok());
    let head = [
        (CONTENT_TYPE, content_type.to_owned()),
        (ACCEPT_RANGES, "bytes".to_owned()),
        (ETAG, tag.clone()),
    ];
    if asked(IF_NONE_MATCH).is_some_and(|known| is_among(known, &tag)) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, tag)]).into_response();
    }
    let range = asked(RANGE).filter(|_| asked(IF_RANGE).is_none_or(|known| known == tag));
    match range.map_or(Part::Whole, |range| part(range, bytes.len())) {
        Part::Whole => (head, bytes.to_vec()).into_response(),
        Part::Of(range) => {
            let told = format!("bytes {}-{}/{}", range.start, range.end - 1, bytes.len());
            (StatusCode::PARTIAL_CONTENT, head, [(CONTENT_RANGE, told)], bytes[range].to_vec())
                .into_response()
        }
        Part::Nowhere => {
            let told = format!("bytes */{}", bytes.len());
            (StatusCode::RANGE_NOT_SATISFIABLE, [(CONTENT_RANGE, told)]).into_response()
        }
    }
}

/// The tag of these bytes.
fn tag(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..8].iter().fold("\"".to_owned(), |mut tag, byte| {
        let _ = write!(tag, "{byte:02x}");
        tag
    }) + "\""
}

fn is_among(known: &str, tag: &str) -> bool {
    known
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

#[derive(Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Of(Range<usize>),
    Nowhere,
}

/// The part of `length` bytes that a header asks for. More than one part is more than anybody needs
/// here: then the whole is given, as is allowed.
fn part(header: &str, length: usize) -> Part {
    let Some(range) = header.strip_prefix("bytes=").map(str::trim) else { return Part::Whole };
    if range.contains(',') {
        return Part::Whole;
    }
    let Some((first, last)) = range.split_once('-') else { return Part::Nowhere };
    let range = match (first.parse::<usize>(), last.parse::<usize>()) {
        (Ok(first), Ok(last)) if first <= last => first..last.saturating_add(1).min(length),
        (Ok(first), Err(_)) if last.is_empty() => first..length,
        (Err(_), Ok(last)) if first.is_empty() => length.saturating_sub(last)..length,
        _ => return Part::Nowhere,
    };
    if range.is_empty() { Part::Nowhere } else { Part::Of(range) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_those_that_are_there() {
        for (header, expected) in [
            ("bytes=0-10", Part::Of(0..11)),
            ("bytes=0-0", Part::Of(0..1)),
            ("bytes=5-", Part::Of(5..100)),
            ("bytes=-5", Part::Of(95..100)),
            ("bytes=-500", Part::Of(0..100)),
            ("bytes=90-500", Part::Of(90..100)),
            ("bytes=0-18446744073709551615", Part::Of(0..100)),
            ("bytes=100-", Part::Nowhere),
            ("bytes=-0", Part::Nowhere),
            ("bytes=7-3", Part::Nowhere),
            ("bytes=x-y", Part::Nowhere),
            ("bytes=-", Part::Nowhere),
            ("bytes=5", Part::Nowhere),
            ("bytes=0-1,3-4", Part::Whole),
            ("lines=0-1", Part::Whole),
        ] {
            assert_eq!(part(header, 100), expected, "{header}");
        }
        assert_eq!(part("bytes=0-", 0), Part::Nowhere);
    }
}
