# The board: the schools that belong together, and what they share.

right-manage-board = See the schools of the board, add one, and come to a board or leave it
manage-board = Board
manage-board-text = The schools of the board, and what they share with each other
boards-title = Board
boards-intro = The schools that belong together. Every school has its own people, families and meetings.
boards-count =
    { $count ->
        [one] 1 school
       *[other] { $count } schools
    }
boards-own = Your school
boards-shared = What the schools share
boards-shared-decks = Cards that somebody shares with the board: other schools use and copy them.
boards-shared-names = The names of the schools.
boards-shared-nothing = Nothing else: no people, no children and guardians, no meetings and no settings.

boards-add = Add a school
boards-add-text = The new school begins empty. Its first administrator invites the colleagues there.
boards-school = Name of the school
boards-administrator = Name of the first administrator
boards-add-do = Add the school
boards-made = { $school } was added. The first administrator was invited.
boards-letter = { $school } was added
boards-letter-once = Give this letter to the first administrator. It stands here once.
boards-full = This board has as many schools as there can be.

boards-invite = Let an existing school come
boards-invite-text = Does a school work with Driehoek on this computer already? Give its administrator a code. It works once, for 14 days.
boards-invite-do = Make a code
boards-codes = Codes that still work
boards-code-until = Code until { $day }
boards-code-end = Stop the code
boards-code-ended = The code was stopped.
boards-codes-full = There are many codes that work already. Stop one first.
boards-code-title = Code for { $board }
boards-code-once = The code stands here once. It works once, until { $day }.
boards-code-pass-on = Give the code to the administrator of the other school. They fill it in at Manage, Board.

boards-without = This school belongs to no board in Driehoek yet.
boards-join = Come to a board
boards-join-text = Ask an administrator of a school of the board for a code. You first see to which board you come.
boards-code = Code
boards-code-help = Five groups of five letters and digits
boards-code-wrong = This code does not work, or no longer. Check it, or ask for a new one.
boards-join-look = Look at the code
boards-join-ask = Come to { $board }?
boards-join-schools = The schools of this board
boards-join-do = Come to the board
boards-came = The school now belongs to the board.
boards-has-one = The school belongs to a board already. Leave that one first.
boards-has-none = The school belongs to no board.
boards-not = Do not

boards-leave = Leave
boards-leave-text = The school can always leave the board. Its own data stay.
boards-leave-ask = Leave this board
boards-leave-title = Leave { $board }?
boards-leave-ours = Cards that you shared with the board stay your school's. Other schools no longer see them.
boards-leave-theirs = You no longer see cards of other schools of the board.
boards-leave-meetings = Meetings that have begun keep the cards that they had.
boards-leave-back = You can come back with a new code.
boards-leave-do = Leave
boards-left = The school no longer belongs to the board.

links-board = Codes for the board
links-board-text = With this code another school comes to your board.
links-board-caption = Codes for the board
links-board-by = Driehoek itself
links-board-somebody = A school that comes to the board
links-board-stop-all = Stop all codes of the board
links-board-ask = Stop this code?
links-board-after = The code no longer works. Schools that belong to the board already stay.
links-board-do = Stop the code
