# Translating the card box.

translations-title = Translating
translations-lead = The texts of the card box in other languages. What you save here, only your school sees.
translations-decks-begun = { $begun } of { $all } sets begun
translations-begin = Go on translating
translations-current = Begun or promised
translations-others = Not begun yet
translations-open-comments = Open comments

translations-missing = missing
translations-stale = Dutch has changed
translations-machine = not checked
translations-checked = checked

script-Latn = Latin script
script-Arab = Arabic script
script-Cyrl = Cyrillic script
script-Ethi = Ethiopic script

translations-filter = Show
translations-all = all
translations-search = Search in this set
translations-search-do = Search
translations-none = Nothing found
translations-none-text = There is no text like that in this set.
translations-comments-count = { $count ->
    [one] 1 comment
   *[other] { $count } comments
  }

translations-item-deck = the set itself
translations-item-plan = part of the programme
translations-place = text { $at } of { $all }
translations-steps = Previous and following text
translations-previous = Previous text
translations-following = Following text

translations-part-title = Title
translations-part-text = Text
translations-part-intro = Introduction
translations-part-hint = Hint for the facilitator
translations-part-note = Note for the facilitator
translations-marks = Keep the stars around *words*. Begin each point of a list with a dash.

translations-save = Save
translations-save-checked = Save as checked
translations-next = Next
translations-keys = Ctrl + Enter: save as checked and go on to the next.
translations-saved = Saved
translations-draft = You typed this and had not saved it yet.
translations-draft-drop = Throw away

translations-fault-missing = Fill this in. In Dutch there is something here as well.
translations-fault-invisible = There is a character here that nobody can see. Type this text again.
translations-fault-long = This text is too long: { $length } characters, and there is room for { $limit }.

translations-clash = { $name } has saved this text as well, { $when }
translations-clash-text = What you typed is still in the fields. Compare, and save again what is right.
translations-theirs = This is what stands there now:
translations-dutch-changed = The Dutch has changed since this translation
translations-dutch-changed-text = See whether the translation is still right. Then save it.
translations-dutch-before = In Dutch it said:

translations-undo = Back to the translation in Driehoek
translations-undone = Your own translation is gone. The translation in Driehoek is back.
translations-put-back = Put our own translation back

translations-context = About this text
translations-in-deck = Set
translations-belongs-to = Belongs to
translations-used-in = Used in
translations-history = Translated
translations-checked-by = Checked by { $name }, { $when }
translations-saved-by = Saved by { $name }, { $when }. Not checked yet.
translations-built-in = As it is in Driehoek
translations-built-in-machine = By a machine, as it is in Driehoek
translations-from-file = From a file
translations-gone = Somebody who no longer works here
translations-around = Before and after
translations-as-card = As people read it

translations-comments = Comments
translations-comments-done = { $count ->
    [one] 1 comment dealt with
   *[other] { $count } comments dealt with
  }
translations-comment = Your comment
translations-comment-help = Not sure about a word? Ask a colleague.
translations-comment-do = Add comment
translations-comment-wrong = Write a comment of 1 to { $max } characters.
translations-comments-full = There are { $max } comments about this text already. No more fit.
translations-resolve = Dealt with
translations-reopen = Open again

translated-machine = Translated by a machine, not read by a person yet.
translated-unread = Nobody has checked this translation yet.
translated-stale = The Dutch has changed since this translation.
translated-source = Show Dutch

# Files of translators.

translations-note = { $kind } of { $deck }; at most { $limit } characters
translations-download = File for a translator
translations-upload = Read a translator's file
translations-upload-lead = An XLIFF file that came from Driehoek. First you see what changes; nothing is saved yet.
translations-upload-help = XLIFF 2, at most { $most } MB.
translations-upload-do = Look at it
translations-file = File
translations-import-gone = This file is no longer here. Choose it again.
translations-line = line { $line }
translations-report-title = File: { $lang }
translations-report-not-yet = Nothing is saved yet
translations-report-new = New
translations-report-changed = Changed
translations-report-same = The same as here
translations-report-untouched = Not translated yet
translations-report-outdated = Dutch has changed meanwhile
translations-report-faulty = Does not fit, is not taken over
translations-report-unknown = Belongs to nothing, is not taken over
translations-report-remarks = Comments of the translator
translations-report-changes = What changes
translations-report-more = And { $count } more.
translations-report-back = Do not take over
translations-take-over = { $count ->
    [one] Take over 1 text
   *[other] Take over { $count } texts
  }
translations-take-checked = Everything is checked
translations-take-checked-help = Switch this on when you or somebody else who knows the language has read all of it.
translations-remarks-left = { $count ->
    [one] 1 comment was not saved.
   *[other] { $count } comments were not saved.
  } A text has room for { $max } comments.
translations-taken-over = { $count ->
    [one] 1 text taken over
   *[other] { $count } texts taken over
  }
translations-codes = Markup that Driehoek does not know was left out.
translations-now = Now
translations-then = From the file
translations-refused-large = This file is too large.
translations-refused-utf8 = This file is not in UTF-8. Save it again as UTF-8.
translations-refused-encoding = Line { $line }: the file says it is in { $what }. Save it again as UTF-8.
translations-refused-doctype = Line { $line }: a document type (DOCTYPE) may not stand in this file.
translations-refused-entity = Line { $line }: the reference “{ $what }” may not stand in this file.
translations-refused-deep = Line { $line }: the parts stand too deep in each other.
translations-refused-xml = Line { $line }: this file is broken. Make it again in the translation program.
translations-refused-xliff = This is not XLIFF 2. Choose XLIFF 2.0 or 2.1 in the translation program.
translations-refused-source = This file translates from “{ $what }”. Here you always translate from Dutch.
translations-refused-target = This file translates into “{ $what }”. Driehoek does not have that language.
translations-refused-units = This file has too many texts.
translations-refused-notes = Line { $line }: this file has too many comments. Take a few out.
translations-refused-empty = There are no texts in this file.
