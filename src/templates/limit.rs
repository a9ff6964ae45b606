//! Stops a template that goes on for ever: a page, and the numbers a template may count, have a limit. The
//! engine sets none to the size of a value: assignments that grow are for `growth`, before anything is made.

use std::cell::Cell;
use std::io::{Error, Result, Write};

use tera::{Function, Kwargs, State, TeraResult, Value};

/// No page is nearly as large.
const MEGABYTES_MAX: usize = 16;

/// The page so far, in a buffer that does not grow beyond the limit.
pub(super) struct Limited<'b> {
    buffer: &'b mut Vec<u8>,
    is_full: bool,
}

impl<'b> Limited<'b> {
    /// Writes into the buffer, and starts to count anew.
    pub(super) fn new(buffer: &'b mut Vec<u8>) -> Self {
        COUNTED.set(0);
        Self { buffer, is_full: false }
    }

    /// Why the template was stopped, if it was.
    pub(super) fn stopped(&self) -> Option<String> {
        if self.is_full {
            Some(format!(
                "dit sjabloon houdt niet op: de pagina werd groter dan {MEGABYTES_MAX} MB"
            ))
        } else if COUNTED.get() > NUMBERS_MAX {
            Some("dit sjabloon houdt niet op: het telde verder dan een miljoen".to_owned())
        } else {
            None
        }
    }
}

impl Write for Limited<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.buffer.len() + bytes.len() > MEGABYTES_MAX * 1_000_000 {
            self.is_full = true;
            return Err(Error::other("the page is too large"));
        }
        self.buffer.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Loops over ranges within loops may never end without writing a letter.
const NUMBERS_MAX: usize = 1_000_000;

thread_local! {
    /// How many numbers the template on this thread has asked for.
    static COUNTED: Cell<usize> = const { Cell::new(0) };
}

/// `range` of the engine, with a limit for the page as a whole.
pub(super) struct Numbers;

impl Function<TeraResult<Vec<Value>>> for Numbers {
    fn call(&self, arguments: Kwargs, _: &State<'_>) -> TeraResult<Vec<Value>> {
        let start = arguments.get::<usize>("start")?.unwrap_or(0);
        let end = arguments.must_get::<usize>("end")?;
        let step = arguments.get::<usize>("step_by")?.unwrap_or(1).max(1);
        let count = end.saturating_sub(start).div_ceil(step);
        COUNTED.set(COUNTED.get().saturating_add(count));
        if COUNTED.get() > NUMBERS_MAX {
            return Err(tera::Error::message("a page cannot count as many numbers"));
        }
        Ok((start..end).step_by(step).map(Value::from).collect())
    }
}
