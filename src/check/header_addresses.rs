//! Finds the web addresses in the front matter of a record, under whatever key. What is wrong with them is for
//! the checks to say.

use super::Context;
use crate::catalogue::common::Common;
use crate::source::Place;

/// Every address of a record without an error: what a file with one says may be read otherwise once that is
/// mended.
pub(super) fn of<'c>(context: Context<'c>, common: &'c Common) -> Vec<(&'c str, Place)> {
    let is_read = !context.broken.contains(&common.path);
    let header = context.sources.get(&common.path).filter(|_| is_read);
    let header = header.and_then(|source| source.text.get(..common.body_range.start));
    let (mut found, mut start) = (Vec::new(), 0);
    for line in header.unwrap_or_default().split_inclusive('\n') {
        let is_remark = line.trim_start().starts_with('#');
        let ends = |c: char| c.is_whitespace() || "'\"[]{},".contains(c);
        for part in line.split_inclusive(ends).filter(|_| !is_remark) {
            let address = part.trim_end_matches(ends);
            if address.contains("//") {
                found.push((address, Place::bytes(&common.path, start..start + address.len())));
            }
            start += part.len();
        }
        start += if is_remark { line.len() } else { 0 };
    }
    found
}
