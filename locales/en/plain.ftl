# Plain language: how easily a text reads, and why.

# What stands between the ones and the tenths of a number
plain-decimal-mark = .

plain-level-green = Easy to read
plain-level-amber = Fairly easy to read
plain-level-red = Hard to read
plain-level-none = Too short to judge
plain-level-none-text = We measure from { $words } words and { $sentences } sentences up. Below are hints for each sentence.
plain-length-only = In this language we only look at the length of the sentences.

# $words and $sentences are numbers, $mean is an average
plain-figures = { $words ->
        [one] 1 word
       *[other] { $words } words
    } and { $sentences ->
        [one] 1 sentence
       *[other] { $sentences } sentences
    }. A sentence has { $mean } words on average; the longest has { $longest }.
# $score by Flesch-Douma
plain-score = Readability { $score }: the higher, the easier. A word has { $syllables } syllables on average, and { $percent }% of the words are long.

# Why a text is not called easy
plain-rule-score = The readability is { $score }. Easy is { $limit } or higher.
plain-rule-mean-sentence = A sentence has { $mean } words on average. Make it { $limit } at most.
plain-rule-longest-sentence = The longest sentence has { $longest } words. Make it { $limit } at most.
plain-rule-long-words = { $percent }% of the words are long. Make it { $limit }% at most.
plain-rule-school-words = There are words of schools in it that are not explained.

# Hints at a sentence. $words is what stands there, $alternatives what could stand there
plain-sentence = Sentence { $number }: { $text }
plain-long-sentence = Long sentence: { $count } words. Make it two sentences.
plain-long-word = Long word: “{ $words }”. Is there a shorter one?
plain-passive = “{ $words }”: who does it? Put that person in the sentence.
plain-formal = Formal: “{ $words }”. Plainer: { $alternatives }.
plain-school = Word of schools: “{ $words }”. Explain it, or write: { $alternatives }.
plain-abbreviation = Shortened: “{ $words }”. Write: { $alternatives }.
plain-double-negation = No twice: “{ $words }”. Say what is so.
plain-requests = { $count } requests in one sentence. Give each a sentence of its own.
plain-no-findings = We found nothing to improve.

