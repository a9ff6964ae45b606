//! The commands an editor works with: `new` and `serve`, run as programs.

mod new;
mod serve;
mod server;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use walkdir::WalkDir;

/// A program that is not started yet.
fn vindplaats(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vindplaats"));
    command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

/// What a program printed where it prints results.
fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What a program said before it gave up.
fn complaint(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A fresh, empty folder; every test has a name of its own.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run can go");
    }
    fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// A fresh copy of a folder of the repository.
fn copy(of: &str, name: &str) -> PathBuf {
    let (from, to) = (Path::new(env!("CARGO_MANIFEST_DIR")).join(of), empty_folder(name));
    for entry in WalkDir::new(&from) {
        let entry = entry.expect("the repository can be read");
        let target = to.join(entry.path().strip_prefix(&from).expect("lies in the folder"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(target).expect("a folder can be made");
        } else {
            fs::copy(entry.path(), target).expect("a file can be copied");
        }
    }
    to
}

fn text(path: &Path) -> &str {
    path.to_str().expect("the names of test folders are text")
}
