# Het logboek: wie wat zag, en wat te doen bij een datalek.

retention-left-keys = Sleutels die over waren
