//! The size that a drawing says it has.

use crate::source::media::Size;

/// Larger numbers than any drawing has.
const SIDE_MAX: f64 = 100_000.0;

/// From the width and height of a drawing, or from the part of the plane that it shows.
pub(super) fn of<'v>(attribute: &dyn Fn(&str) -> Option<&'v str>) -> Option<Size> {
    let shown: Vec<f64> = attribute("viewBox")
        .into_iter()
        .flat_map(|shown| shown.split([' ', ',']))
        .filter(|number| !number.is_empty())
        .filter_map(|number| number.parse().ok())
        .collect();
    let shown = match shown[..] {
        [_, _, width, height] => Some((width, height)),
        _ => None,
    };
    let side = |name: &str| attribute(name).and_then(pixels);
    let (width, height) = match (side("width"), side("height"), shown) {
        (Some(width), Some(height), _) => (width, height),
        (Some(width), None, Some((w, h))) => (width, width * h / w),
        (None, Some(height), Some((w, h))) => (height * w / h, height),
        (_, _, shown) => shown?,
    };
    Some(Size { width: whole(width)?, height: whole(height)? })
}

fn pixels(length: &str) -> Option<f64> {
    let end = length.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(length.len());
    let (number, unit) = length.split_at(end);
    let unit = match unit.trim() {
        "" | "px" => 1.0,
        "pt" => 4.0 / 3.0,
        "pc" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        _ => return None,
    };
    number.parse::<f64>().ok().map(|number| number * unit)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "is in a range that has neither"
)]
fn whole(side: f64) -> Option<usize> {
    (1.0..=SIDE_MAX).contains(&side).then(|| side.round() as usize)
}
