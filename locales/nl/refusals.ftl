# Wat bij kinderen en ouders niet mag, en waarom.

families-left-before = De laatste dag ligt voor de dag waarop dit kind in Driehoek kwam. Kijk het jaar na.
families-left-long-ago = De laatste dag is meer dan een jaar geleden. Kijk het jaar na.
families-guardian-held = Een kind van deze verzorger mag nu niet worden gewist, en wie ervoor zorgt dus ook niet. De schoolleider kan dat weer toestaan.
families-left-gone = Met deze dag zou het kind meteen worden gewist: deze school bewaart het zo lang niet. Kies een latere dag.
families-only-kept = De gegevens van dit kind worden alleen bewaard. Er kan nu niets aan veranderen. De schoolleider kan het gebruik weer toestaan.
families-is-kept = Wordt alleen bewaard, er verandert niets
families-is-same-kept = Hetzelfde kind als { $child } uit { $class }: alleen bewaren, er verandert niets
