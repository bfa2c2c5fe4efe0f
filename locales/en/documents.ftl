# Papers that are made of the register: given out in Dutch only.

documents-processing = Processing register
documents-processing-text = What Driehoek keeps of people, why, on which ground, how long and who sees it (GDPR article 30). The grounds are our proposal; the school board decides. What the board adds itself: name and contact details, the data protection officer, and where Driehoek runs.
documents-terms = Terms of keeping
documents-terms-text = How long Driehoek keeps what it has of people, and what ends that. A school can make some terms shorter (Manage → Keeping and erasing), never longer. What must be kept for a complaint or a court case, the school can hold.
documents-what = What
documents-how-long = How long
documents-ends = How Driehoek counts
documents-shorter = Can be shorter
documents-whom = About whom
documents-data = Data
documents-from-made =
    { $days ->
        [one] at the latest 1 day after it was made
       *[other] at the latest { $days } days after it was made
    }
documents-from-meeting-day = { $days } days after the day of the meeting
documents-from-left-school = { $days } days after the last day at school
documents-from-removed = { $days } days after removal
documents-from-expires =
    { $days ->
        [0] as soon as it has expired
       *[other] { $days } days after it has expired
    }
documents-until-school-year-end = until 31 July of the school year
documents-until-next-school-year-end = until 31 July of the next school year
documents-until-removed-by-self = until the person removes it
documents-until-removed-by-school = until the school removes it
documents-until-with-staff = together with the member of staff
documents-until-with-child = together with the child
documents-until-with-last-child = together with this guardian's last child
documents-until-unused = until nothing points at it any more
documents-until-end-of-use = until the school stops using Driehoek
