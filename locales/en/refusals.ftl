# What is refused about children and guardians, and why.

families-left-before = The last day is before the day on which this child came into Driehoek. Check the year.
families-left-long-ago = The last day is more than a year ago. Check the year.
families-guardian-held = A child of this guardian may not be erased now, nor whoever looks after it. The school leader can allow that again.
families-left-gone = With this day the child would be erased at once: this school does not keep it that long. Choose a later day.
families-only-kept = The data of this child are only kept. Nothing about them can change now. The school leader can allow their use again.
families-is-kept = Only kept, nothing changes
families-is-same-kept = The same child as { $child } of { $class }: only kept, nothing changes
