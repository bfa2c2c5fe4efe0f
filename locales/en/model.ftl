# The communication model: four aspects of a message, five goals, looking back, strong and weak points.

block-message-model = Communication model
model-step-message = Message
model-step-goals = Goals
model-step-look-back = Looking back
model-step-points = Strong and weak
model-aspects = Four aspects
model-goals = Five goals
model-message = Message
model-which-goal = Which goal?
model-was-reached = Was it reached?
model-reached-yes = Yes, it was
model-reached-partly = In part
model-reached-no = No, not yet
model-side-strong = Strong
model-side-weak = Less strong
model-answered =
    { $count ->
        [one] { $count } person is ready.
       *[other] { $count } people are ready.
    }

# The wall
model-wall-begin = Which sentence did you say to parents, or did parents say to you? Send it with your phone, or say it aloud.
model-wall-hear = What do you hear in this sentence? Write it with each aspect, on your phone or on paper.
model-wall-heard = This is what the group hears in this sentence.
model-wall-aimed = These are the goals that the group hears in this sentence.
model-wall-aim = Which goal is in this sentence? Choose on your phone, or say it aloud.
model-wall-back = Choose the goal, and whether it was reached, on your phone or on paper. Only you see what you choose.
model-wall-points = Write down for yourself what you are strong in, and what less.
model-back-ask = Think of a talk with parents. What did you want to reach?
kind-too-few = We show this once at least { $least } people took part. Otherwise you would see who chose what.

# The phone
model-phone-message = Which sentence from a talk with parents shall we look at? Send it below.
model-phone-goals = The coach will lay down a sentence.
model-phone-look-back = Think of a talk that you had with parents.
model-phone-points = What are you strong in, and what less? Name the aspect or the goal with it.
model-nobody-heard = Nobody wrote anything here.
model-hear-ask = What do you hear?
model-hear-readers = The coach reads this first, without a name. The group sees it, without a name, once the coach shows it. We erase it after { $until }.
model-aim-ask = Which goal do you hear?
model-aim-readers = Nobody sees what you choose. The group only sees numbers. We erase your choice after { $until }.
model-back-goal = What was your goal?
model-back-reached = Was it reached?
model-back-note = What told you so?
model-back-readers = Only you read this. The group only sees numbers, and only when at least { $least } people took part. We erase it after { $until }.
model-back-kept = Your look back is kept.
model-my-back = My look back
model-point-side = Strong or less strong?
model-point-tie = With which aspect or goal?
model-point-label = What do you do?
model-points = My strong and weak points

# The coach
model-turnout = { $count } of { $of } are ready
model-show = Show to the group
model-hide = Hide from the group
model-coach-begin = Let the group send a sentence, or type one yourself under Lay a message.
model-proposed = Sentences from the group
model-lay = Lay it down
model-take-away = Take the sentence away
model-back-held = Nobody sees what somebody else chose, not even you.
model-lay-own = Lay a message
model-message-label = Which sentence?
model-room = What the room hears
model-room-aspect = In which aspect?
model-room-heard = What does somebody hear?
model-hands = Hands per goal

# The report and paper
model-back-row = Goals of talks
model-report-points =
    { $people ->
        [one] { $people } person wrote points: { $strong } strong, { $weak } less strong. They are only on the own page, unless they were shared below.
       *[other] { $people } people wrote points: { $strong } strong, { $weak } less strong. They are only on the own pages, unless they were shared below.
    }
model-paper = Model, cards and texts on paper
