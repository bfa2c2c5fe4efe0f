# A case: reading together, marking in the text, the roles side by side, development points.

block-case = Case
case-steps = What does the group do?
case-step-read = Reading
case-step-mark = Marking
case-step-roles = Roles
case-step-points = Development points
case-role-parent = Parent
case-role-teacher = Teacher
case-ask = Where do you see educational partnership?
case-part = Part { $part } of { $of }
case-marking =
    { $count ->
        [0] Nobody has marked anything yet.
        [one] { $count } person has marked something.
       *[other] { $count } people have marked something.
    }
case-marked-by =
    { $count ->
        [one] marked by { $count } person
       *[other] marked by { $count } people
    }
case-nothing-marked = Nobody marked anything.
case-legend-few = marked by few
case-legend-many = marked most often
case-writing =
    { $count ->
        [0] Nobody has written a development point yet.
        [one] { $count } person wrote development points.
       *[other] { $count } people wrote development points.
    }

# The wall
case-head-roles = What does the parent do? What does the teacher do?
case-head-points = What do you want to grow in?
case-wall-mark = Tap the sentences on your phone, or underline them on paper.
case-wall-points = Write what you want to grow in, on your phone or on paper. Only you read it, until you share it.

# The phone
case-phone-read = Read the story at your own pace. Then you mark what strikes you.
case-phone-roles = Lay the roles side by side. What is the same and what is different?
case-phone-points = What do you want to grow in, in your own role?
case-how-sentence = Tap a sentence to mark it. Tap again to take the mark away. The arrow keys lead to another sentence.
case-how-word = Tap a word to mark it. Tap again to take the mark away. The arrow keys lead to another word.
case-keep = Keep my marks
case-kept =
    { $count ->
        [one] You made { $count } mark.
       *[other] You made { $count } marks.
    }
case-readers = Nobody sees what you mark, not even the coach. Later the group only sees how often each sentence was marked. We erase your marks after { $until }.
case-everybodys = Everybody’s marks
case-point-role = In which role do you want to grow?
case-point-label = What do you want to grow in?
case-points = My development points

# The coach
case-coach-read = The whole story is on the wall. Read it together, or show it in parts and read it aloud.
case-in-parts = Show in parts
case-next-part = Next part
case-last-part = Previous part
case-whole = Whole story
case-no-story = There is no story in this block. Choose one on the page of the block.
case-turnout = { $count } of { $of } have marked something
case-held-back = Nobody sees the marks before you show them, not even you.
case-show = Show the marks
case-hide = Hide the marks
case-points-count =
    { $count ->
        [one] { $count } point in all.
       *[other] { $count } points in all.
    }
case-points-private = Nobody reads these points, not even you. Who shares a point sends it to you. You find it below with what came in.
case-hands = Hands for a sentence
case-hands-unit = Which sentence?
case-hands-help = For those without a phone: how many hands went up for this sentence? Put 0 to take a count away.

# The report, changing the block, and paper
case-marked = Marked
case-how-many = How often
case-points-row = Development points
case-report-points =
    { $count ->
        [one] { $count } development point was written. It is only on its writer’s own page, unless it was shared below.
       *[other] { $people } people wrote { $count } development points. They are only on the writers’ own pages, unless they were shared below.
    }
case-help = Choose the story below: a case or a background text. Without a choice the text of this block is the story. A conversation card that you choose lies beside it as a question.
case-unit = What is marked?
case-unit-sentence = Sentences
case-unit-word = Words
case-begin = Begin with
case-paper = Story, cards and roles on paper

# What somebody writes for themselves, in other blocks too
own-point-write = Write down
own-point-readers = Only you read this. If you share a point, the coach reads it first. We erase it after { $until }.
own-point-only = Only you see this list.
own-point-share = Share with the group
own-point-shared = Shared. The coach looks at it first.
own-point-change = Change
