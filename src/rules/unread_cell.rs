//! A cell that was not taken over, or not as a whole.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "waarde-in-tabel",
    documentation: r"
Bij het importeren van een tabel is een cel niet of niet helemaal overgenomen: er staat geen waarde in
die de sleutel kan hebben, of meer dan één. De rest van de rij is wel overgenomen. Verbeter de cel en
importeer opnieuw, of vul de waarde zelf in.

Fout:

```text
Titel;Start
Feedback geven;3/4/2027
```

Goed:

```text
Titel;Start
Feedback geven;3 april 2027
```
",
};
