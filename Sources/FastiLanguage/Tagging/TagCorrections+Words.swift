/// Words that show which tags are amiss.
extension TagCorrections {
    static let happening: Set<String> = [
        "bombing", "burning", "fighting", "filming", "firing", "flooding", "looting", "polling",
        "rioting", "shelling", "shooting", "trading", "training", "voting",
    ]

    static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday",
        "today",
    ]

    static let adverbs: Set<String> = [
        "afterwards", "always", "as", "backwards", "besides", "days", "downstairs", "forwards",
        "homes", "hours", "indoors", "nights", "nowadays", "outdoors", "overseas", "perhaps",
        "plus", "sideways", "sometimes", "thus", "times", "towards", "upstairs", "upwards", "weeks",
        "yes",
    ]

    static let closed: Set<String> = [
        "CC", "DT", "EX", "IN", "MD", "PDT", "PRP", "PRP$", "WDT", "WP", "WP$", "WRB",
    ]

    static let closedWords: Set<String> = [
        "aboard", "about", "above", "according", "across", "after", "against", "albeit", "along",
        "alongside", "although", "amid", "amidst", "among", "amongst", "another", "anti", "anybody",
        "anyone", "anything", "apart", "around", "aside", "atop", "away", "barring", "because",
        "before", "behind", "below", "beneath", "beside", "besides", "between", "beyond", "both",
        "cannot", "cant", "cause", "circa", "close", "concerning", "considering", "could", "dare",
        "depending", "dont", "despite", "down", "during", "each", "either", "even", "every",
        "everybody", "everyone", "everything", "except", "excepting", "excluding", "failing",
        "following", "from", "given", "half", "hers", "herself", "himself", "however", "including",
        "inside", "instead", "into", "itself", "last", "less", "lest", "like", "many", "might",
        "mine", "minus", "more", "most", "much", "must", "myself", "near", "nearer", "need",
        "neither", "next", "nobody", "none", "nothing", "notwithstanding", "once", "only", "onto",
        "opposite", "other", "others", "ought", "ours", "ourselves", "outside", "over", "owing",
        "past", "pending", "plus", "post", "prior", "provided", "providing", "quite", "rather",
        "regarding", "respecting", "round", "same", "save", "saving", "seeing", "several", "shall",
        "should", "since", "some", "somebody", "someone", "something", "such", "than", "slash",
        "that", "thats", "their", "theirs", "theres", "them", "themselves", "then", "there",
        "these", "they", "this", "those", "though", "through", "throughout", "till", "times",
        "together", "toward", "towards", "under", "underneath", "unless", "unlike", "until", "unto",
        "upon", "used", "versus", "what", "whatever", "when", "whenever", "where", "whereas",
        "whereby", "wherever", "whether", "which", "whichever", "while", "whilst", "whoever",
        "whole", "whom", "whose", "will", "with", "within", "without", "worth", "wont", "would",
        "your", "yours", "yourself",
    ]

    static let places: Set<String> = [
        "building", "clearing", "crossing", "dwelling", "landing", "mooring",
    ]

    static let nounsInEd: Set<String> = [
        "bloodshed", "flatbed", "hatred", "hundred", "infrared", "kindred", "lakebed", "newlywed",
        "quadruped", "riverbed", "seabed", "testbed", "watershed", "woodshed",
    ]

    static let telling: Set<String> = [
        "ruled", "found", "decided", "concluded", "voted", "learned", "agreed",
    ]
}
