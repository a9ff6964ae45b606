pub fn run(_: &crate::cli::NewArguments) -> anyhow::Result<std::process::ExitCode> { todo!() }
