//! What an editor probably meant with a year or years in another notation: "2024/25", "editie 2026".

use super::Meant;

pub(in crate::schema) fn years(text: &str) -> Option<Meant> {
    let parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    let years = match parts.as_slice() {
        [year] => (*year).to_owned(),
        [first, last] if last.len() == 2 => format!("{first}-{}{last}", first.get(..2)?),
        [first, last] => format!("{first}-{last}"),
        _ => return None,
    };
    Some(Meant::Value(years))
}

#[cfg(test)]
mod tests {
    use crate::schema::field::Shape;
    use crate::schema::meant::value::assert_meant;
    use crate::schema::values::YEARS;

    #[test]
    fn years_are_a_year_or_a_first_and_last() {
        assert_meant(
            &Shape::Formatted(&YEARS),
            &[
                ("2024/2025", "2024-2025"),
                ("2024 - 2025", "2024-2025"),
                ("2024–2025", "2024-2025"),
                ("2024/25", "2024-2025"),
                ("editie 2026", "2026"),
                ("2025-2024", ""),
                ("24-25", ""),
                ("vijfde editie", ""),
                ("", ""),
            ],
        );
    }
}
