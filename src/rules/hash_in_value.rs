//! A value that YAML cuts off at ` #`.

use crate::problem::Rule;

pub(crate) const RULE: Rule = Rule {
    name: "hekje-in-waarde",
    documentation: r"
In de kop begint een spatie met een `#` een opmerking: alles erachter valt weg. Hoort het bij de
waarde, zet die dan tussen aanhalingstekens. Is het een opmerking voor collega's, zet haar dan op een
eigen regel, of zet er twee spaties voor en een erachter.

Twijfelachtig:

```yaml
titel: Feedback geven #2: de praktijk
```

Goed:

```yaml
titel: 'Feedback geven #2: de praktijk'
soort: training  # opmerking voor collega's
```
",
};
