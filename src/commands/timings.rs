//! Measures the wall time and the processor time (of all threads) of each stage.

use std::fmt;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

#[derive(Debug)]
pub(super) struct Timings {
    wall: Instant,
    cpu: Duration,
    stages: Vec<(&'static str, Duration, Duration)>,
}

impl Timings {
    pub(super) fn start() -> Self {
        Self { wall: Instant::now(), cpu: cpu_time(), stages: Vec::new() }
    }

    /// Ends a stage, which took the time since the previous one.
    pub(super) fn stage(&mut self, name: &'static str) {
        let (wall, cpu) = (Instant::now(), cpu_time());
        self.stages.push((name, wall - self.wall, cpu.saturating_sub(self.cpu)));
        (self.wall, self.cpu) = (wall, cpu);
    }
}

impl fmt::Display for Timings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, wall, cpu) in &self.stages {
            writeln!(
                f,
                "{name:<18}{:>9.3} s wall {:>9.3} s cpu",
                wall.as_secs_f64(),
                cpu.as_secs_f64()
            )?;
        }
        Ok(())
    }
}

fn cpu_time() -> Duration {
    let time = clock_gettime(ClockId::ProcessCPUTime);
    let seconds = u64::try_from(time.tv_sec).unwrap_or_default();
    Duration::new(seconds, u32::try_from(time.tv_nsec).unwrap_or_default())
}
