# Associating: a sentence by chance from a book, first alone, then in pairs, then together.

block-association = Associating
assoc-read = Read
assoc-alone = Alone
assoc-pairs = In pairs
assoc-together = Together
assoc-do-read = Take a book or magazine without choosing. Read the last sentence on page { $page }.
assoc-do-alone =
    { $count ->
        [one] Think in silence for { $count } minute. What does this sentence bring to mind about how you see parents and school?
       *[other] Think in silence for { $count } minutes. What does this sentence bring to mind about how you see parents and school?
    }
assoc-do-pairs =
    { $count ->
        [one] Find one other person. Tell each other in { $count } minute what you thought of.
       *[other] Find one other person. Tell each other in { $count } minutes what you thought of.
    }
assoc-do-together = Tell the group what your vision is. Begin with the sentence from your book. Then make one sentence together.
assoc-find-one = Find somebody who sits near you.
assoc-ours = Our sentence

# The phone
assoc-write = What does the sentence bring to mind?
assoc-keep = Keep for myself
assoc-readers = Only you see this. In your pair, tell what you want to. We erase it after { $until }.
assoc-mine = What I wrote for myself
assoc-mine-only = Only you see this.

# The coach
assoc-writers =
    { $count ->
        [one] { $count } person wrote something for themselves. Nobody else can read it.
       *[other] { $count } people wrote something for themselves. Nobody else can read it.
    }
assoc-pairs-help = Make pairs below, or let people find somebody themselves.
assoc-together-help = People can also send in their sentence now. Put the sentence of the group in Text of the group.

# Changing the block
assoc-page = Page
assoc-page-help = The card says page 38. Do your books have fewer pages? Then choose another number.
assoc-minutes-alone = Minutes alone
assoc-minutes-pairs = Minutes in pairs
