<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionList</name>
    <message>
        <source>%1, %2</source>
        <comment>a menu, the menu inside it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Cross-lingual experiments with language models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a workspace or of a run to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartValues</name>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below all numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checkpoints</name>
    <message>
        <source>translations found at the trained layer (share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forgotten (bits per character)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment and the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment and forgetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task and forgetting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>A run is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is under way. What becomes of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can go on without a window, wait for the next time this workspace is open, or end here. In every case what it learned so far is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>What differs between the settings of these runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other text (text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other number of sentences (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other form of the prompt (prompt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences made one vector in another way (pool)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other tokenizer (tokenizer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured by an earlier version that did not say of what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other %1</source>
        <comment>a part of a signature</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over languages that were not taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over languages that were taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2 to %3</source>
        <comment>a difference and its interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it help to bring languages closer? (baseline)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does it help more than as many steps of the task? (equal steps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it the translations that help? (placebo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which layer? (layer sweep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sharply must a translation stand out? (temperature sweep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many translations does it take? (number of pairs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does a language gain of which nothing is trained on? (held-out language)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task alone, against the task with alignment; both see the same examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task alone for as many steps as the task with alignment, which then sees half of its examples as often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled translations against true ones: all else, also the work, is the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment at five layers from the first to the last, against the task alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five temperatures around the usual one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An eighth, a quarter, half and all of the translations; fewer are a part of more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each language in turn is only watched, against the run with all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task only, as many steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1</source>
        <comment>a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s): %1; each with the seeds %2.</source>
        <comment>conditions, numbers</comment>
        <translation>
            <numerusform>%Ln run: %1; each with the seeds %2.</numerusform>
            <numerusform>%Ln runs: %1; each with the seeds %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>what others are compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>not shown with %Ln seed(s)</source>
        <translation>
            <numerusform>not shown with %Ln seed</numerusform>
            <numerusform>not shown with %Ln seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>one seed shows no difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not comparable: %1</source>
        <comment>reasons</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations found at layer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per character (lower is better): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>measure, language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Means over seeds, every seed, and differences with 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>centred otherwise (center)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other similarity (sim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other measure (measure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ties counted otherwise (ties)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other candidates (candidates)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataBudgetView</name>
    <message>
        <source>languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of those drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times each is seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>a language, as a sum over its pairs</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatasetSummary</name>
    <message>
        <source>parallel texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples of a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridWords</name>
    <message>
        <source>B in layers %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a method; where it acts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations found %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task %1</source>
        <comment>a score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is better in one and as good in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base, A and B alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 %</source>
        <comment>a method; a share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: these two cannot be merged so.</source>
        <comment>a way of merging</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 (A alone: %3; B alone: %4)</source>
        <comment>a way of merging; three times scores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln way(s) compared so far.</source>
        <translation>
            <numerusform>%1 of %Ln way compared so far.</numerusform>
            <numerusform>%1 of %Ln ways compared so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln way(s) compared.</source>
        <translation>
            <numerusform>%Ln way compared.</numerusform>
            <numerusform>%Ln ways compared.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Highest in the sum of both: %2 (%3), alignment read at layer %4.</source>
        <comment>progress; a way; scores</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeatKey</name>
    <message>
        <source>one half (isogloss)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Which language is %1? Type its name beside it.</source>
        <comment>a column, a tier or a file</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterferenceMap</name>
    <message>
        <source>Same or opposite direction (cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opposite signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write to the same place (output overlap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the same (input overlap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is stronger (norms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: both change this part in the same way; 0: independently; -1: against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: all that one writes lies where the other writes too (principal angles); 0: apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: all that one reads is what the other reads too (principal angles); 0: apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: only B changes this part; 0: both as much; -1: only A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong A is (norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong B is (norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost by the mix that was tried (energy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it changes this part, its weight not counted (Frobenius norm); 0: not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the weighted sum of the two that the mix does not hold; 0: all is kept; 1: all is lost, or more was changed than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of weights that the two push in opposite directions; one half is what chance gives.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>Blank text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of blanks only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All texts stand in an earlier record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies but for small things</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All texts stand in an earlier record but for capitals and punctuation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text stands in an earlier record, with another translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence has several translations; the most frequent stays when these are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text stands in two languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side is much longer than is usual between these languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under half of the letters are of the language&apos;s script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scripts mixed in a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word has Latin letters and Cyrillic or Greek ones that look like them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters in pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter with marks is stored in pieces that elsewhere in this language is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that the script has no use for and nobody sees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control characters or line ends inside a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters that were lost or garbled by a wrong encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of one font only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private code points, which mean something in one font only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side has a number that the other lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punctuation differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question on one side only, or brackets that do not close on one side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags and entities of web pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stray blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks at the ends, or two together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tokens than a model is given at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mend: %1</source>
        <comment>%1 is what was found in texts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave out: %1</source>
        <comment>%1 is what was found in texts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>mark %Ln chosen record(s)</source>
        <translation>
            <numerusform>mark %Ln chosen record</numerusform>
            <numerusform>mark %Ln chosen records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %Ln chosen record(s)</source>
        <translation>
            <numerusform>leave out %Ln chosen record</numerusform>
            <numerusform>leave out %Ln chosen records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobLine</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Paused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2, about %3 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>%1: 12 of 40</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListText</name>
    <message>
        <source>%1, %2</source>
        <comment>a list and its next entry</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last entry</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Only %1 sentences: among so few the right one is easily found, and another text may give another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval reaches down to chance (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared letters alone (names, numbers, loan words) find %1 of the translations: this says little about meaning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At layer %1 the model alone has %2, with the adapter %3: the intervals overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At layer %1 the model alone has %2, with the adapter %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a run, a task</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest is right (retrieval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest by margin (ratio margin)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest both ways (MEXA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found both ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearness (cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same shape (CKA, debiased)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the translation (mean rank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told apart (language identity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share told right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, on %1 sentences of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, shuffled %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 hardly meet: at best, at layer %3 of %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 meet best at layer %3 of %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between %1 and %2 the translation stands nearest to the front at layer %3 of %4: at place %5 in the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are most alike at layer %3 of %4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence by ratio margin is the translation, mean of both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near translations are (cosine).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike the sentences of both languages lie among each other (linear CKA, debiased).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At which place the translation stands among all sentences, mean of both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a simple probe, taught on half of the sentences, tells the language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence is the translation (retrieval), mean of both directions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: %1, %2 of its %3 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text: %1, %2 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly the space is filled (isotropy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isotropy (IsoScore)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 meet at no layer: at best, at layer %3 of %4, they have %5, near what chance gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences of %1 and %2 fill their space most evenly at layer %3 of %4: %5, where 1 is evenly and 0 all in one direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly the vectors of each language fill the directions of their space (IsoScore).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled pairs, which have nothing in common, reach as far at some layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number of sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another pooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another centring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they meet holds on %1 only: on %2 no layer rises above chance and shared letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On neither text does a layer rise above chance and shared letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they meet holds on both texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That layer %1 is best holds on %2 only: on %3 layer %4 does better, beyond its interval.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 is best on %2, layer %3 on %4; the intervals do not part them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence is the mean of its pieces, later ones counting more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence is its last piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each language&apos;s mean is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2, %3 sentences find their translation with the adapter only and %4 without it only: more than chance changes (paired test, %5 after correction over layers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2, %3 sentences find their translation with the adapter only and %4 without it only: no more than chance may change (paired test, %5 after correction over layers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a sentence and its translation are each other&apos;s nearest (MEXA).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all layers: %1 in the mean, %2 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published, of the first %1 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the half of the sentences that did not choose it, layer %1 has %2 (95 %: %3 to %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other layer is told apart from it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told apart from it there: layer %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another number of candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence is the mean of its pieces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed in %1, as the run that made the adapter did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are told apart least at layer %3 of %4: %5, where one half is not at all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That the adapter brings them closer is shown on %1 only, not on %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureLines</name>
    <message>
        <source>with the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not comparable)</source>
        <comment>a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared letters alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>length alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ceiling</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureTasks</name>
    <message>
        <source>Placing the sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring other spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MixWords</name>
    <message>
        <source>Keep all of both (cat)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the size of the larger (svd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the majority choose (ties)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin out at random (dare_linear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin out, then the majority (dare_ties)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest changes (magnitude_prune)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average the parts (linear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; the new file is as large as both together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best approximation in the size of the larger; what is lost is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops small changes, and where the two pull in opposite directions the stronger wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops half of the changes at random and strengthens the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops half of the changes at random; then the stronger direction wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drops the smaller half of the changes of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simplest form; it adds cross-terms that neither of the two holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of A and all of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of A, all of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of A, %1 % of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B are the same adapter. Choose two different ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base model of A is not among the models of this workspace. Add it on the page Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %Ln sentence(s).</source>
        <translation>
            <numerusform>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %Ln sentence.</numerusform>
            <numerusform>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %Ln sentences.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rank %1, %2; %3 % of what both hold together is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the task it scores %1; A %2, B %3, the base %4 (1 is the best).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix is worse than both, on these texts and in the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix is worse than both on these texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix is worse than both in the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the majority choose, on whole changes (ties_svd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin out at random, on whole changes (dare_linear_svd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin out, then the majority, on whole changes (dare_ties_svd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the largest changes, on whole changes (magnitude_prune_svd)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same on the whole change of each part, then approximated: slower, for any ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side they would have rank %1, which is large; this keeps the size of the larger and says what is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no two adapters in this workspace yet. Train one, or drop the folder of one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ its base is not stated; its sizes fit %1</source>
        <comment>a tick; name of a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ fits %1</source>
        <comment>a tick; name of a model</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its base model is not among the models of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bringing languages closer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task and bringing languages closer, in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the task and bringing languages closer, together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go together. The result will have rank %1; its file, %2, is %3 times the size of the larger one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go together. The result will have rank %1 and a file of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two change no part of the model in common, so neither can disturb the other there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They pull against each other most in layer %1, %2 (cosine %3); on average the cosine is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nowhere do they pull against each other noticeably; the lowest cosine is %3, in layer %1, %2, the average %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At its best layer, %1, it finds %2 (95 %: %3 to %4) of the translations; A as it is %5, the base %6; %Ln sentence(s).</source>
        <translation>
            <numerusform>At its best layer, %1, it finds %2 (95 %: %3 to %4) of the translations; A as it is %5, the base %6; %Ln sentence.</numerusform>
            <numerusform>At its best layer, %1, it finds %2 (95 %: %3 to %4) of the translations; A as it is %5, the base %6; %Ln sentences.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the task it scores %1; A as it is %2, the base %3 (1 is the best).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the opposite of A, at %1 %: what it learned is taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of A: the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for the base model %1, which is another one than that of A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be made. The result will have rank %1 and a file of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1, %2; %3 % of the weighted change is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-average</source>
        <comment>name of a new adapter from the checkpoints of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-negated</source>
        <comment>name of a new adapter: the opposite of another one</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-scaled</source>
        <comment>name of a new adapter: another one, made stronger or weaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-and-%2</source>
        <comment>name of a new adapter from two others</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in, look at them, say which languages they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language models of this workspace, and what they see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike a model sees two languages, layer by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a run and start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the runs of this workspace went, and the one under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two adapters become one, without training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence, and what base and adapters make of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramInfo</name>
    <message numerus="yes">
        <source>%Ln core(s), %1</source>
        <comment>a processor and its instructions</comment>
        <translation>
            <numerusform>%Ln core, %1</numerusform>
            <numerusform>%Ln cores, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>public domain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalPanel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>names</comment>
        <translation type="unfinished">
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RenderCall</name>
    <message>
        <source>Draws a figure that was saved, without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it goes; the ending says as what: svg, pdf, png, csv, json. Several times for several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SVG with letters to edit instead of outlines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the figure goes: --out FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ending of %1 is none of svg, pdf, png, csv and json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no figure of this program. Save one from the menu of a plot.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunComparison</name>
    <message>
        <source>%1 (%2)</source>
        <comment>what a setting does, its key</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a run, the program that computed it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a run, why it cannot be compared</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunEvaluation</name>
    <message>
        <source>taught the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this run (the base model may have seen it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chrF++</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BLEU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, base model %3</source>
        <comment>role of languages, means of scores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>role of languages, mean of scores</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunOutcome</name>
    <message>
        <source>Ended at step %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %Ln step(s); what it learned is kept.</source>
        <translation>
            <numerusform>Stopped after %Ln step; what it learned is kept.</numerusform>
            <numerusform>Stopped after %Ln steps; what it learned is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished after %Ln step(s).</source>
        <translation type="unfinished">
            <numerusform>Finished after %Ln step.</numerusform>
            <numerusform>Finished after %Ln steps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at step %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareMaps</name>
    <message>
        <source>%1 and %2 meet: at layer %3, %4 of the sentences find their translation (%5 at step %6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 do not meet: at best, at layer %3, %4 of the sentences find their translation (%5 at step %6)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TermsWords</name>
    <message>
        <source>licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whom to name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what may leave this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now for evaluation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now to train on, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingPlan</name>
    <message>
        <source>There is no base model in this workspace. Add one on the page Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task data to train on. Bring some in on the page Texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all its languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the task of %1 in %2, without bringing languages closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 steps of %2 examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-%2</source>
        <comment>names of languages, as the name of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach translation from %1 into %2 to the model %3; how alike it sees the two is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) through all examples, %L1 in a step.</source>
        <translation>
            <numerusform>%Ln time through all examples, %L1 in a step.</numerusform>
            <numerusform>%Ln times through all examples, %L1 in a step.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>names of languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring %1 closer together in the middle of the model %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach translation, from the first into the second, of %1 to the model %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the task of %1 in %2, and keep %3 close in the middle of the model %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No languages to bring closer are chosen. Choose some in the list, or bring parallel text in on the page Texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roughly %1 at the speed of the last run, and %2 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very roughly %1, until a first run shows how fast this computer is, and %2 of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1-%2-and-%Ln-more</source>
        <comment>names of languages, as the name of a run</comment>
        <translation>
            <numerusform>%1-%2-and-%Ln-more</numerusform>
            <numerusform>%1-%2-and-%Ln-more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>{path} is not there. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}). Choose another folder, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so {path} was not written; what was there before is untouched. Free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is larger than the {allowed} bytes that are read of such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: not valid JSON ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the field {field} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the field {field} has a value of another type: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something failed inside the program ({reason}). Nothing was lost; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the text is not UTF-8 at byte {offset}. Save the file as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no tokenizer. Copy tokenizer.model or tokenizer.json of the model into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be read as a tokenizer ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer could not be trained ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: there is no setting {field}. The nearest one is {nearest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} is {value}; allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {field} is missing; these settings need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} does not set anything. Write it as key.path=value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is bos, but the first token sees no word: its vector is the same for every sentence, and nothing can be learned. Choose mean or last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: an event of the unknown kind {value}. A newer version may have written it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: the first layer is behind the last ({value}). Swap them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: not UTF-8 at byte {offset} of the line. Save the file as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of {source} and {target} have {source_lines} and {target_lines} lines, so they cannot be joined line by line. Give both files keys, or the same number of lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} and {target} have no sentence in common. Check that both files use the same keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no text of {value}. Check the language key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no records of {value}. Check the language key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: not a record that is known here; look at the field {field}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the span {value} does not lie inside the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: a slot is written [label : words], without brackets inside; found {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: expected number, word and a tag such as B-PER or O, parted by tabs; found {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already. Choose a folder that does not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the database reports an error ({reason}). What was saved before is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is in use by another program. Close that one, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is shorter than its own header says. Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a safetensors file: its header is broken. Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the header entry of the tensor {tensor} lacks a valid {field}. Download or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensor {tensor} has the type {value}; types that can be read are {allowed}. Convert the model to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the bytes of the tensor {tensor} do not fit its shape and type. Download or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensor {tensor} begins at byte {found} instead of {expected}. Download or copy the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensors take {expected} bytes and the file has {found} for them. Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no weights. Put model.safetensors, or model.safetensors.index.json and its shards, into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a pickle, which can run code and is not opened. Get the model&apos;s .safetensors files, or convert it with transformers&apos; save_pretrained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a GGUF file, made for llama.cpp. Get the same model in the Hugging Face layout (config.json and .safetensors files).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not complete: {value} is missing. Download the rest of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} names {value}, which lies outside the model&apos;s folder and is not opened. Get the model from a source you trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensor {tensor} is missing. Check that all files of it are there and belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds the tensor {tensor}, which has no place here. Check that its files belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds the tensor {tensor}, which stands in another file too. Check that its files belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensor {tensor} has the shape {found}, and {expected} is needed. Check that it was made for this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the tensor {tensor} has the type {found}; allowed are {allowed}. Convert it to one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no config.json, so it is no model folder. Check the path, or download the rest of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the architecture {value} is not supported. Supported are {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} is {value}; supported is only {allowed}. Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} has the value {value}, which no model can have. Check the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} describes no LoRA adapter (peft_type is {value}). Choose a LoRA adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} is {value}, a variant of LoRA that is not supported. Choose an adapter without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the target module {value} is not supported. Supported are {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} is {value}; allowed is {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a pickle, which can run code and is not opened. Load the adapter with PEFT and save it again; that writes adapter_model.safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device named {value}. Devices here: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device {value} is not there. Devices here: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The memory of {device} is not enough. Use a smaller batch, bf16, or another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {found} tokens and the model reads at most {allowed}. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text before is empty and the model has no token to begin with. Give a text before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record to test {value} on. Check its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record {value} of {language} is not of the task {task}. Choose the task that the file was made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is named as taught, but is not among the tested languages ({allowed}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers are compared between languages, and the number of texts given is {value}. Give the same text in at least two languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} and {target} have {value} sentences in common, and at least 2 are needed. Check that both files have the same keys or lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text of {value} among the given ones ({allowed}). Add it, or leave that pair out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence has {tokens} tokens, and this model reads at most {allowed}: &quot;{value}&quot; ... Shorten it or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computation failed; the log has the details. If the memory ran out, measure fewer languages or sentences at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} records and {total} pairs do not fill one step: {field} is {value}. Lower it, make batches smaller (batch.size), or add records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The translations of {source} and {target} are shuffled (objective.shuffle_pairs): this run is a placebo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} was {before} when the run began and is {value} now: the numbers may differ from those of an uninterrupted run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused after step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on after step {step}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out at step {step}: from now on {value} records are computed at once; results stay the same but for rounding and dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to train on: look at {field}. Add records, allow longer ones (data.max_length), or make batches smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss became infinite at step {step}. The last checkpoint is kept; a smaller optimizer.learning_rate may help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}, but this model has layers {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {value} is missing or of another shape than this run&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds a run already, or cannot be made. Choose another folder, or continue the run with --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no run that could be resumed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not fit this run, so it cannot be resumed exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run cannot be resumed exactly, since {field} changed from {allowed} to {value}. Restore it, or start a new run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computation failed ({reason}). The last checkpoint is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory. The last checkpoint is kept; smaller batches (batch.size) need less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} records are longer than {allowed} tokens and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} sentences of {source} and {target} are set aside to watch the alignment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} records are set aside to choose the best step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} pairs have a near-duplicate; in one batch they count as wrong answers (data.near_duplicates).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {total} held-out sentences are watched, so that watching stays cheap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checkpoint {path} is damaged; the one before it is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early at step {step}: the last {count} looks at the validation loss were no better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: expected an array of token ids, such as [12, 7], and found {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not of the form {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no model, adapter, run, checkpoint or dataset folder. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a signature: look at {field}. Copy it whole, as it was written beside the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}, but the adapter begins at layer {allowed}, so aligning below it changes nothing. Raise it to {allowed} or more, or adapt lower layers (adapter.layers).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: the key {value} stands in line {first} already. Every text needs a key of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: expected key, tab and text, as in the other lines; found {value}. Write each line with one tab, or none with a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not {encoding} at byte {offset}. Choose its encoding, or save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no encoding {value}. Choose one of the list, such as UTF-8 or windows-1252.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} is {value}, which this program does not know, and a guess would give wrong tokens. Use tokenizer.model of the same model when it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} names the piece {value}, which the vocabulary does not hold. Copy the file again from where the model came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} has the id {value}, which is taken by another piece, too large, or no number. Copy the file again from where the model came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {field} holds the pattern {value}, which cannot be read ({reason}). Use tokenizer.model of the same model when it has one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text could not be split into words ({reason}). Split it into shorter lines and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no file that could be imported. Choose another file or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the archive cannot be read ({reason}). Download or copy it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} unpacks to far more than texts shrink to, so it was not opened. Unpack it yourself if you trust it, and import the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the entry {value} is a link, or its name leads out of the folder, so the archive was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {value} is locked with a password. Unpack the archive yourself, and import the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: byte {offset} of the file is not {encoding}. Choose the file&apos;s encoding, or save it as UTF-8; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the encoding is not clear. Choose one of {allowed} and look at the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: line {line} is longer than 64 MiB. This is probably no text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: not well-formed XML ({reason}). Mend the file, or export it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: the document defines or uses the entity {reason} of its own, which is not read, since such entities can hide other files. Write the text itself in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: elements are nested too deeply or have too many attributes for a document of texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the format is not known here. Choose one, or export the data as TSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a Parquet or Arrow file, which cannot be read here. With Python: datasets.load_dataset(&quot;parquet&quot;, data_files=...)[&quot;train&quot;].to_json(&quot;data.jsonl&quot;), then import the JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a Python pickle, which can run programs when it is opened, so it is never read here. Where it was made, write the texts as JSON Lines or TSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a workbook of Excel 97-2003. Save it as .xlsx or TSV and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {value}, but {first} is {allowed}. Import files of one format at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {value} is missing, so this is not a whole {field} file. Export or download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: {found} cells, but the rows before have {allowed}. Check the separator and the quotes of this line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the quotes that open in line {line} never close. Close them, or read the file without quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no column, tier or language {field}. There are: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: which language is {field}? Say so with its key, such as eng_Latn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source} has {source_lines} lines and {target} has {target_lines}, so they are not paired. They seem to part at line {line}: &quot;{source_text}&quot; and &quot;{target_text}&quot;. Mend one of the files there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: expected {allowed}; found {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the text of {value} has a line end inside, and this format holds one sentence a line. Export as TSV or JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} rows have no text and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} entries have no translation and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} entries are marked as uncertain translations and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} lines of text stand outside any verse and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} annotations belong to no other and lie within none, and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} keys stood there twice; the later ones got a number behind them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} cells begin with a quotation mark, which was kept as part of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} looks like an evaluation set ({value}); it is marked so that nothing trains on it by mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: the table of languages lacks a column. Install the program again, or point ISOGLOSS_RESOURCES to its resources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a table of Glottolog that is known here. Choose languages.csv of its CLDF data, or languoid.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a code for a language of one&apos;s own. Choose one from qaa to qtz.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language {value} has no name. Give it one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no script {value} in ISO 15924. Choose one of its four-letter codes, such as Latn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is said to be in {declared}, but {share} % of its letters are {seen}. Check the language and script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no issue {value}. Known ones: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records with the issue {value} cannot be mended, only left out. Issues that can be mended: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a recipe of this version: look at {value}. Steps are repair or exclude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The issue {value} needs a tokenizer. Name the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not say which language it is in. Write it as KEY=FILE, such as swh_Latn=file.txt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language {value} is not in both files, so they cannot be joined over it. Choose one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no checkpoint that could be extended. Choose the folder of a finished run (run.continue_from).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has {step} steps already and these settings ask for {total}. Raise run.epochs or run.max_steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory ran out at step {step}: from now on the sentences of an alignment batch are computed twice, {value} at once; the batch keeps its size, so results stay the same but for rounding and dropout.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged ({reason}). Run: isogloss-cli workspace check --recover, with the folder of the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a workspace. Choose the folder that holds workspace.db, or make one: isogloss-cli workspace create.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {path} was written by a newer program and needs Isogloss {value} or later; this is {version}. Update Isogloss; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {path} was written by an older Isogloss. Open it once for writing, which brings it up to date behind a backup: isogloss-cli workspace check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {path} is being written by another program: process {pid} on {host}, since {since}. Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {path} is open for reading only, so nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number {value} in {table}. Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing named {value} in {table}. Look at the list: isogloss-cli workspace list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}/{value} is in use by {users}. Remove these first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds another model than {value} was. Choose the folder with the same files, or add it under a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lies inside the workspace itself. Choose a folder outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that wrote here before (process {pid} on {host}, since {since}) ended without closing the workspace. What was saved is there; the file is being checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run {value} was cut off. Resume it from its last checkpoint: isogloss-cli train --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} of {table}/{value} is not there. Bring it back; a model can be pointed to: isogloss-cli workspace move --model NAME=FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {rows} rows are there, {old} of them as the backup had them; {lost} were lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{table}: {rows} rows are there, {old} of them as the backup had them; {lost} were lost, and others that could not be seen may be, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the damaged file could be read. All is as in {path}; what was done after that is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the damaged file could be read, and there is no backup. Only what lies in the workspace&apos;s folders is known again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: nothing in it was taken for a text. Say which of its columns holds which language: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not look like {value} and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} texts were left out, since their record has one in the same language already. Choose another language for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {allowed} records have no text in {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} conversations have no answer behind a question and were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} records also hold a pair of sentences, which was left out. Import the file once more as reference-pairs to have them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter to merge. Name at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way of merging named {value}. Choose one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {value}; allowed is {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was trained on {expected} and {other} on another model ({value}). Adapters of different base models cannot be merged; train one of them again on the other&apos;s base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is {expected} in {path} and {value} in {other}: they belong to models of different size and cannot be merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} adds numbers place by place, which needs one rank: {path} has {expected}, {other} has {value}. Use svd or cat instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no checkpoints. Name the folder of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} and {other} are the same adapter. Leave one out, or raise the weight of the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is there already. Choose a new folder; nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was merged: {path} alone does not come out as it went in ({field}, relative error {value}). It may hold numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} does not state its base model, so only its sizes could be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} and {other} were trained with different tokenizers; the merged adapter may do worse than either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was taught with the prompt form {expected}, {other} with {value}. The merged adapter states the first; ask it that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} and {other} change different parts of the model; where only one of them does, its update is taken alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} scales its update by {expected} and {other} by {value} (alpha / rank); this is taken into account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} declares a chat template that is not known here: {value} ... Choose the form that fits it with data.prompt in the settings, or --prompt: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} needs the base model. Name it (--base).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swapping layers needs two adapters (there are {value}) and a band of layers (--band FIRST LAST).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {count} other sheets have content that was not read. Choose one of them as well if you need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no texts in {value}, so the others cannot be compared with it. Choose a language of the texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {value} of the queue is running. Stop it first, then remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is the folder of another run or entry of the queue. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} cannot hold the text {field} of record {key}: it contains {found}. Nothing was written; export as JSON Lines, or mend the text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {key} is task data, which this format cannot hold. Export as JSON Lines or for the method&apos;s authors (reference).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format {value}. Choose one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format holds pairs of two languages, and {count} are chosen. Name the source and the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be exported: its texts may not leave this computer (consent or access note: {reason}). Ask whom it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step to undo or redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} was edited by somebody else meanwhile. Look at its steps and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step would leave no record of {path}. Choose fewer, or remove the dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is marked for evaluation only, so nothing is trained on it. Choose other data, or say why it has to be in {field}; the reason stays in the run&apos;s record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the {total} {language} texts that judge this run are among those it learns from: its numbers will be too good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the {total} {language} texts that judge this run are nearly the same as ones it learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no vectors that can be read. Save them as .npy or as safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of {path} is not that of a .npy file of version 1, 2 or 3 (at byte {offset}). Save it again with numpy.save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds its numbers column by column. Save it with numpy.save(..., numpy.ascontiguousarray(vectors)).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of {path} are of type {value}, and vectors are read as {allowed}. Convert them to 32-bit floats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has the shape {value}. Vectors are read as [sentences, width] or [layers, sentences, width].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {value} bytes of numbers where its beginning promises {allowed}. It is cut off or damaged; copy or save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds {value} tensors, and one is expected. Save the vectors of each language in a file of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vector of sentence {value} in {path} holds infinity or no number. Look at how it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vectors of {source} and what {target} has do not fit together: {value} and {allowed}. Both need the same sentences, layers and width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a DoRA adapter (use_dora), whose change depends on the weights of its base. Merge it into its base with PEFT (merge_and_unload), then take the difference of the two models as an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} also learned biases ({field} is {value}), which cannot be kept here. Train it with bias none, or merge it into its base with PEFT and use that model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} replaces whole parts of the model ({field} is {value}), such as its embeddings. Merge it into its base with PEFT and use that model as the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has a rank or alpha of its own for some parts ({field} is {value}). Give all parts one rank: merge it into its base with PEFT and take the difference of the two models as an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} changes single layers ({field} is {value}); only an unbroken range of layers is read. Merge it into its base with PEFT and take the difference of the two models as an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was made for models that store their weights turned around ({field}), such as GPT-2. Those models cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model has no layer {value}: its layers go up to {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lacks the columns language and score. Its first line must name its columns, and is: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {path} cannot be read: it must have as many cells as the first line, with numbers behind the language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ranks differ ({expected} and {value}): the result will have rank {rank}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is stored as {expected} and {other} as {value}; both are computed with and written as F32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} and {other} change no part of the model in common, so neither can disturb the other there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} names nothing to compare on. Name two texts that say the same (texts), records of a task (records), or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight is given for layer {value}, but the adapters end at layer {allowed}. Name layers from 1 to {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two languages of {path} were measured with the first language. Its languages must be written as in --text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is no run that can be read here. Choose a trainer_state.json, a TensorBoard event file (its name has .tfevents. in it), or a folder with one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged at byte {offset}: a checksum does not fit. Copy the file again from where it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the record at byte {offset} is no event of TensorBoard. Copy the file again from where it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds more than is read of such a file ({allowed}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentences that the run watched are no longer as it read them ({path}), so its steps cannot be followed sentence by sentence. Measure its kept checkpoints on another text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has no checkpoint of step {step} any more. Choose one that its list shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {count} runs have no sentences in common that all of them set aside, so they cannot be measured alike. Give them the same watch set or the same data.split_seed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in {path} watched no sentences. Give two texts (--text): its kept checkpoints are measured on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run in {path} kept no checkpoint that could be measured. Without --text its watched sentences are followed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no records. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} holds no model: {value} is missing. Choose the folder that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} has no effect on the method {value}. Leave it out, or choose another method.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was trained on another model ({value}) than {other}, although their sizes are the same. Name the model it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Averaging takes the checkpoints of one run; {value} were named. Average each alone, then merge the results.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree of languages needs retrieval or a like measure of every two of them at layer {value}. Leave --pivot out, and choose a layer that the model has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near languages are was not measured at layer {value}. Let --measure hold retrieval, and choose a layer that the model has.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>CoNLL-U</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TSV or CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions (Alpaca, ShareGPT, messages)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text, a sentence a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MASSIVE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal NER (IOB2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training JSON Lines of the method&apos;s authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs in training JSON Lines of the method&apos;s authors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task records of Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ELAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FLExText (FieldWorks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet (.ods)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PO (gettext)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbox and Standard Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLIFF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TMX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USFM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model turns every sentence into numbers, layer by layer. When a sentence and its translation get nearly the same numbers, what the model learns in one language also works in the other. Isogloss measures where that happens, and trains small files (adapters) that make it happen for more languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, arXiv 2502.14830</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence is the right one (retrieval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each sentence of one language, the program looks for the nearest of all sentences of the other language inside the model. The number says how often that is its translation: 0 never, 1 always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it against chance (one divided by the number of sentences) and against what shared letters alone would give. Well-known languages reach 0.9 in the middle layers of large models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is a moment of the training, each row a layer of the model, from the first at the foot to the last on top. The line runs where half of the sentences find their translation. When it sinks, the two languages meet earlier in the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should sink for the pair that is trained, and stay where it is for a pair that got no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the model still is. The alignment loss says how hard it is to tell a translation from the other sentences of the same batch; the task loss, how surprising the right answers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better. The dotted line is what guessing would give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run learned: a small file that changes the model without touching it. An adapter belongs to the base model it was trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA: Hu et al. 2021, arXiv 2106.09685</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining adapters (merging)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter that was taught a task and one that brought languages closer can become one. Often the task then works better in the languages that were brought closer, though it was never taught in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mix should stay close to B where translations find each other, and close to A in the task. Try it on your own texts first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of each (weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin in the middle; move towards the one that got lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sentence goes to the base model and to two adapters, in the same form as in training. Each writes the most probable answer, so that the same comes out every time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence shows how an adapter answers, not how good it is: for that, test it on many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose sentences are compared. Only languages are listed that have sentences in common in a text of this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences that say the same in both languages. A text that is kept apart for evaluation stands first, since no run has learnt from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few hundred sentences. Among fewer than fifty the right one is found too easily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language model whose layers are looked into. It is only read, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run learned: a small file that changes the model. With one chosen, the model alone is measured too, so that you see what the adapter did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads every sentence of both languages once. Nothing is trained. What was measured is kept in the workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near translations are (cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the model each sentence is a direction. The cosine says how near the directions of a sentence and its translation are: 1 the same, 0 unrelated. The second line is for sentences that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the distance between both lines, not the height: in many models all sentences are near each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where a sentence meets its translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer at which the translation is the nearest of all sentences of the other language. Sort by it to see which sentences the model understands alike, and which it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early is better. Sentences that share names or numbers often meet at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run reads texts again and again and changes a small file beside the model (an adapter) a little each time. Sentences and their translations are pulled together in a middle layer (alignment); a task is learned from examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a quick look: it shows within minutes whether the languages come closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought in together: a text in one language, the same text in two or more, or examples of a task. The files that it came from are kept beside it, untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two languages side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same records in two of their languages. The chosen record stands below in all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the records whose key or one of whose texts contains these words, in capital or small letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under which terms the texts may be used, such as CC BY 4.0. It travels with everything that is made from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever gets a model adapter that learned from these texts needs to know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who spoke, wrote, translated or collected the texts, named as they wish to be named. It stands in every adapter that learned from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the speakers and their community agreed to: for which purposes, by whom, for how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down even when it is plain today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For evaluation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts that models are tested on must never be trained on: the model would know the answers. Training with this dataset is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shape of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text goes through the layers one after another; each turns every piece of it into a row of numbers (its hidden size long). More layers and longer rows know more and compute longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary and tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model does not read letters but pieces of words from a fixed list. The tokenizer cuts a text into them. What is not on the list falls apart into bytes, where the tokenizer has these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An estimate from the shape of the model, for computing in 32-bit numbers on the processor: its weights, and what a batch of texts takes. Training also keeps what each layer computed until the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below what is free. What does not fit makes the computer crawl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number over all weights of the model (SHA-256). Two folders with the same fingerprint hold the same model, however they are called; it stands in every record of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template of conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that were taught to answer expect questions in one form, with marks around who speaks. The program writes tasks in that form. Measuring uses plain sentences and needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pieces into which the tokenizer cuts a sentence. A dot in the middle of the line is a blank. A broken frame is a single byte of a character that the model has no piece for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to two pieces a word. A language that takes three times as many is harder for the model, and slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the files are built: lines of text, a table, ELAN, FieldWorks, TMX and more. It is told from the files themselves; choose another when that went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How letters are stored in plain text files. When the preview shows strange letters, choose another one; nothing is ever replaced silently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each part holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column, tier, marker or file is a text in some language, the key of a record, the document or speaker it belongs to, or nothing that is needed. Guesses are made from names and letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text has its language; parts that are not needed are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first records as they would be brought in. What stands in one row belongs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of a row say the same, each in the direction of its script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name in English or in the language itself, or a code (ISO 639, BCP 47, FLORES, Glottocode). Codes from qaa to qtz are for languages of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 639-3, Glottolog, CLDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages of this workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that has texts here, and what was added by hand. The key names language and script; it stands in files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number says how many sentences two languages have in common. The colour says how often the nearest sentence is the right one (retrieval) at the layer where the two meet best, for one model. A hatched cell was not measured, or with another number of sentences, which cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 sentences are enough to measure; 400 to begin to bring two languages closer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each line says what may be wrong and in how many records. Look at them before you mend or leave out: a number that differs can be right, and a short answer can have the same translation as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few copies; no broken letters; the declared script everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mending and leaving out are recorded as steps and applied to the untouched original, so each can be undone, today or next year. The last step is undone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may leave this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of these texts may be given to others: everything; only numbers made from them (scores, plots, what a model learned); or nothing. Exports, adapters and reports keep to the strictest of their data and say for whose sake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowed: %1. By itself: %2.</source>
        <comment>what a setting may be, its default</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By layer and part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter can act in some layers alone, or more in some than in others. Below zero takes away what it learned there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages are brought together in the middle layers: an adapter for that can often be left out elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before anything is made, base, tokenizer, sizes, ranks and variants of the adapters are compared. What keeps them apart is said with the way out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two adapters disagree (interference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each adapter adds a change to parts of the model. Where two changes point in opposite directions, mixing them loses some of both; where they are independent, each keeps what it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cosine near zero everywhere: most pairs trained apart look like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many mixes at once (merge grid)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every method at several places between A and B, each measured on the same texts and task. The plot sets how alike languages became against the task: points at its upper right edge are worth choosing from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose on texts that were set aside, then test once on others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run at a time is computed, since each uses the whole computer. The others wait for their turn, also when the program is closed and opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put quick looks first: what they show may spare the long ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept settings (experiments)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of every run are kept under its name, and others can be kept without a run. Taken up again they fill this form, so that one thing can be changed and all else stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two runs tell something when they differ in one setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose for files is remembered, and used again when the same files come back, wherever they lie then. A template keeps the choices under a name, for other files of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The codes qaa to qtz belong to nobody, so each workspace may use them for languages and varieties that ISO 639-3 does not list. Elsewhere the same code may mean another language: name it in what you hand on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO 639-3, codes for local use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters without a font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts are kept and read as they are, whether they can be drawn or not; only the screen and figures lack their letters. Noto has fonts for nearly every script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing a dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text of it goes: its records, the originals that were kept beside them, and the predictions made for it. What was computed from it stays, since numbers and adapters hold no sentence as such; an adapter may still have learned some by heart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in two datasets (overlap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation texts that are also among the training texts make a run look better than it is. Texts count as the same without regard to capitals and punctuation; nearly the same are those that share seven in ten of their short strings of letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None that are the same. Short everyday sentences are often nearly the same by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training, validation and test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run learns from the training part, chooses its best moment by the validation part, and is judged by the test part, which it never saw. The same number (seed) draws the same records again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tenth for each of validation and test; with few records at least a hundred for the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths of texts and their translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is a record: across, how many letters it has in the one language, up, in the other. Records far from the others often hold a sentence too many or too few. Click a point to see its record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A narrow band through the corner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run of this workspace, the newest first, with the curve of its loss. A run keeps its colour and its dash wherever it is drawn. Choose several to see them over each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same curve of several runs, and below only the settings that differ between them: what differs is what the curves may show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference counts when runs that differ in the seed alone lie closer together than that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you write beside a run stays in the workspace; the run&apos;s own folder is not touched. Every change can be taken back, also tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model answers test records of each language, and its answers are compared with the expected ones: F1 for slots and entities (1 is all right), chrF++ and BLEU for translations (100 is word for word). The line through a dot says where the score would lie with other records of the same kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that were only aligned should rise above the base model, and above those that are not in the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 4; FitzGerald et al. 2023 (MASSIVE); Popović 2017 (chrF++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model was asked, what should have come, and what it wrote. Right means all of it: every slot or entity and no other; a translation word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few translations are right word for word; read them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which way it is said how alike two languages are. Retrieval is the usual one; the others check it. Vectors that were read once serve all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two measures disagree, look at the sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which languages are compared at once, how a sentence becomes one row of numbers, and whether the mean of each language is taken away first. What the model read is kept, so that a change here takes seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two languages, one with all others of the text (a pivot), or every two of them: 35 languages make 595 pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a sentence becomes one row of numbers (pooling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model has numbers for each piece of a sentence. Their mean stands for the sentence; or a mean in which later pieces count more; or the last piece alone, which has seen all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean, as in the published experiments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without each language&apos;s mean (centring)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean over all sentences of a language is what the language itself adds. Taken away, only what the sentences mean is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much higher without the mean: the model holds the same meanings, at another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest by margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some sentences are near to everything (hubs). The ratio margin divides the nearness of two sentences by how near each is to its four nearest, and so takes hubs back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it like retrieval. Much higher than retrieval: hubs were in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each other&apos;s nearest (MEXA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes with how well a model does in a language. Compare numbers of the same count of sentences only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kargaran et al. 2024, arXiv 2410.05873</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same shape (CKA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sentences of one language lie among each other as those of the other do, wherever in the space that is. The debiased form is 0 for unrelated sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it against shuffled sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kornblith et al. 2019; Song et al. 2012</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sentences of the other language in order of nearness: at which place stands the translation? 1 is the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is best; half the number of sentences is chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told apart (language identity)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simple probe learns on half of the sentences to tell both languages apart by their numbers, and is asked about the other half. 1: the layer always shows the language; 0.5: it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers in which languages meet often show the language less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a score is read against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled pairs: sentences that do not belong together. Shared letters: what names, numbers and loan words alone give. Length: the nearest in length. Layer 0: before the model has computed anything. The model alone: without the adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding is the distance to the best of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each cell is a pair: light is alike, dark is not. A click opens the sentences of that pair. The line runs where half of the sentences find their translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks of light cells are languages that the model sees alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the adapter, without, or the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change is what the adapter has less what the model alone has: orange came closer, blue went apart, grey stayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that no data were for should stay grey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By family and by script shows what the model goes by. By likeness puts languages side by side that are near at this layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The way of one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence of the other language that is nearest at each layer. A tick marks the right one. What was nearest before shows what the model took it for: the same length, the same names, the same beginning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any sentence goes through the model, and the nearest of the text&apos;s sentences in the other language is looked up at every layer, with the cosine beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of which the text holds a paraphrase should find it in the middle layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants of my spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sentences, written in other ways. A model that never saw tone marks, or another script, may understand the language better without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals that do not overlap say that the spelling matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of many numbers, drawn in two: each point is a sentence, a line joins it to its translation. A click opens the sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short lines and mixed colours: the model sees both languages alike. Two clouds: it sees languages first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How points are placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The widest view shows the two directions in which sentences differ most (principal components). The other keeps near ones near (t-SNE); its distances between groups and its axes mean nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer to align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer of the model is trained to bring languages together. The scan chooses on one half of the sentences, and is judged on the other, against length and shared letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle unless another layer is better beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a tokenizer treats languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s tokenizer was made from texts in which some languages were rare. Their words fall into many pieces, or into bytes: harder to learn, slower, and longer texts are cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one and a half pieces for one of the pivot&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Petrov et al. 2023, arXiv 2305.15425</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree of languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages that lie near each other at this layer are joined first (average linkage). Groups are cut where they part best (silhouette). In each, the centroid language is the nearest to all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A silhouette above 0.5 is clear, below 0.25 hardly a grouping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meta-XNLG: Maurya &amp; Desarkar 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment beside transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each point is a language: how alike it is to the first language at this layer, and what a task scores in it. Spearman&apos;s correlation says whether both rise together; held fixed means what is left when pieces per word are taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten languages or more, of several families.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 2: 0.56 and 0.70</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One whose languages are near to yours, and that fits into memory twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8 to 16 for a few hundred to a few thousand examples; more only when the loss stays high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LoRA: Hu et al. 2021, arXiv 2106.09685, section 7.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice the rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.05 to 0.1 with few examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Srivastava et al. 2014, JMLR 15</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On for ranks of 64 and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rsLoRA: Kalajdzievski 2023, arXiv 2312.03732</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, unless you ask what single layers do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer swapping: Bandarkar et al. 2024, arXiv 2410.01335</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All seven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QLoRA: Dettmers et al. 2023, arXiv 2305.14314, section 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, or an adapter that was only aligned when you teach it a task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alternating, to teach a task and keep languages close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle one, unless the scan on the Measure page finds a better one beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. More when alignment does not move, less when the task suffers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.1. Lower asks more of near neighbours and is less steady.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wang &amp; Liu 2021, arXiv 2012.09740</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On, as in the published experiments; compare only runs that agree in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrastive: squared distance alone can draw all sentences to one point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reimers &amp; Gurevych 2020, arXiv 2004.09813</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward, as published; symmetric when both sides will be searched from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None. The well-known side, when it must stay where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chen &amp; He 2021, arXiv 2011.10566</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off; on for one run of a series, which must then gain nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hewitt &amp; Liang 2019, arXiv 1909.03368</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few hundred examples or more, in the language with the best ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MASSIVE: FitzGerald et al. 2023, arXiv 2204.08582</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundred or more, from none of the texts that are trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prechelt 1998, Early Stopping - But When?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>400 pairs begin to show; some thousand do more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025, section 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None, or clean text of a language that must not be forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Luo et al. 2023, arXiv 2308.08747</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 pairs, the same for all runs that you compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundred sentences of the pivot and of a language that is not in the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model was taught with; plain for base models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Llama 3: Grattafiori et al. 2024, arXiv 2407.21783</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that less than one record in a hundred is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>200 pairs; fewer than fifty make chance large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed; single asks for a harder choice within one language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 for even data; 2 to 5 when one pair has a hundred times as much as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arivazhagan et al. 2019, arXiv 1907.05019</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate, where sentences repeat: two right answers in one batch teach something wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>False negatives: Huynh et al. 2022, arXiv 2011.11765</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: all. A number, to ask how many sentences are enough, or to give each language as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liu &amp; Niehues 2025</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty; one language after the other, to ask whether the others pull it along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number in all runs of a question, so that they watch the same sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bouthillier et al. 2021, arXiv 2103.03098</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty. Whoever reads your scores will ask for the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sainz et al. 2023, arXiv 2310.18018</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AdamW: Loshchilov &amp; Hutter 2019, arXiv 1711.05101</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.0005 for adapters; a fifth of that when the loss jumps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inverse square root, which does not need to know the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaswani et al. 2017, arXiv 1706.03762</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.03; up to 0.1 for short runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goyal et al. 2017, arXiv 1706.02677</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 for adapters, 0.01 to 0.1 for whole models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adam: Kingma &amp; Ba 2015, arXiv 1412.6980</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.999; 0.95 where the loss jumps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.00000001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pascanu et al. 2013, arXiv 1211.5063</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32: in contrastive learning the others of the batch are what a translation is told from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SimCLR: Chen et al. 2020, arXiv 2002.05709</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4, so that a step holds 128 records or pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three different ones for every setting that you report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dodge et al. 2020, arXiv 2002.06305</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 to 5 with little data, 1 with much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty; a number to compare runs after equally many steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dodge et al. 2019, arXiv 1909.03004</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once in each pass over the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every five minutes: more is not lost when the power fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mohan et al. 2021, CheckFreq (FAST 21)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5; 0 to see the whole curve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty measurements in a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as many as cost little. 200 of every pair where curves of runs are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty. Extending is no repeating: the schedule goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch documentation, Saving and Loading a General Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: a CUDA device where there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch documentation, CUDA semantics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic: bf16 where it is fast, else f32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kalamkar et al. 2019, arXiv 1905.12322</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0. The same number again, to repeat a run bit for bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PyTorch documentation, Reproducibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle of the model, where translations meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One whose base has the fingerprint of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task arithmetic: Ilharco et al. 2022, arXiv 2212.04089</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same base and tokenizer; ranks may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIES: Yadav et al. 2023, arXiv 2306.01708</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model soups: Wortsman et al. 2022, arXiv 2203.05482</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>InfoNCE: van den Oord et al. 2018, arXiv 1807.03748</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per character say how surprised the model is by ordinary text in a language. The plot shows how many more it needs than before the run: a model that learns one thing can lose another (catastrophic forgetting).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near zero. A rise that is larger than its band is a loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found within the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each sentence of a training batch: whether its translation is the nearest of all sentences of the batch in the other language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rises towards 1. At 1 from the beginning the batch is too easy, and teaches little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether task and alignment agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both want to move the weights of the adapter. The cosine of their wishes (gradients) is 1 where they want the same, 0 where one does not matter to the other, and -1 where they pull against each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Around 0 or above. Where it stays below, a lower weight of the alignment may serve the task better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yu et al. 2020, arXiv 2001.06782</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly a step pulls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the batch of a step would move the weights before the step is limited (clipping).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even, behind a high beginning. A peak now and then is cut off; many say that the learning rate is too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair of yours beside one that the model knows well, such as English and Spanish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that you mean to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None first; then the adapter, to see what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half a minute on a small model tells most of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethayarajh 2019, arXiv 1909.00512</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other models and adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was measured of these two languages with other models and adapters, drawn as more lines. Numbers of other sentences, or made in another way, are not comparable: they are named so and drawn thin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare only lines of the same text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers or relative depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of 32 layers has its middle at layer 16, one of 12 at layer 6. By relative depth, from 0 before the first layer to 1 at the last, both middles stand at 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By relative depth, where models of different heights are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same model with random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model of the same shape that has learned nothing. What it finds comes from the pieces that both sentences share, and from their length. Measuring it takes as long as the model itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model should lie far above it. Where it does not, the score says nothing about what it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second text of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same two languages measured in another text. What holds on Bible verses alone may be about Bible verses: the page says what holds on both texts, and what on one only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of another kind: news beside verses, talk beside stories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly the space is filled (isotropy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sentence is a point in a space of many directions. Where all points lie along a few of them, any two look alike, and cosines are high for everything. 1 means that all directions are used alike, 0 that one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low values are usual. Read cosines with them in mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IsoScore: Rudman et al. 2022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences over the steps of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each sentence the first layer at which its translation is the nearest, step by step while the model learned. A run tells it of the sentences it watched; on any other text each checkpoint that it kept is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences that meet at none at first and early at the end are what the run taught. Those that never do are worth reading: their translation may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with its licence, its credit and its consent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in one row says the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few letters are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the people themselves wish to be named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As little as the agreement asks, for the community decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On for every published test set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A billion parameters is small and quick; eight billion want a CUDA device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes behind the list: then no letter is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of open models that this program can measure and train, with their size, licence and languages, and whether they fit this computer. Nothing is downloaded: it says which files to copy from which address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest that fits to train and whose makers claim a language near to yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this model read my language?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads fifty sentences and guesses each next piece. Bits per character say how surprised it is; beside them stands what somebody needs who only knows which letter follows which. Pieces and bytes say how finely the tokenizer has to cut.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well below the letters alone. At or above them the model knows nothing of the language, and all scores will be near chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cotterell et al. 2018, arXiv 1806.03743 (bits per character)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as in the record of the run that you repeat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that the program knows, where a task is taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that is told from the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8. With another one, look at the letters of the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One for each kind of file that comes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code that stands in ISO 639-3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each language once, with the script that its texts are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where ISO 639-3 has no code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noto of that script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it first, where nobody else has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kreutzer et al. 2022, arXiv 2103.12028</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gale &amp; Church 1993, Computational Linguistics 19</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few steps, each with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three runs that differ in the seed alone, before you believe a difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs that answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run shows nothing: another seed would have given other numbers. A question is a set of runs that differ in one thing alone, each with several seeds, on the same sentences, with the same sentences watched. They wait in the queue; the page Results compares them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three seeds are the least with which a difference can be shown at all; five are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of the same settings but for the seed are one condition. Its mean is compared with that of the first condition, seed by seed where the seeds are the same. The interval says where the difference would lie with other seeds and other sentences; where it includes zero, nothing is shown. Numbers of other texts, prompts or tokenizers are not subtracted, and the reason stands beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An interval that lies on one side of zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hierarchical bootstrap over seeds and sentences, with Student&apos;s t for few seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints as a front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While a run brings languages closer, the task can suffer and other things be forgotten. Each point is a moment that was kept; those on the front are ones that no other is as good as in everything and better in something. Only validation data, watched pairs and control texts count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the right (more translations found) and low (less loss).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pareto fronts: Deb et al. 2002, NSGA-II</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run will do with its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many sentences of each pair of languages there are, how often each will be seen, and how many batches of each kind the run has. A sentence that says nearly the same as another in its batch would be taught as a wrong answer (false negative); a batch that is small for its temperature teaches nothing after a short while.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No false negatives, and each pair of languages seen a few times rather than hundreds of times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you expected, before you look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is for the first look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them together: one reading serves every pair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libovický et al. 2020, arXiv 2004.05160</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artetxe &amp; Schwenk 2019, arXiv 1811.01136</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voorhees 1999, TREC-8 (reciprocal rank)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By likeness, to see groups; by family, to see whether they are families.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right one from the middle layers on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE: van der Maaten &amp; Hinton 2008, JMLR 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The widest view first; it has no setting that makes groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is called %1 in files and on the command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle all that A learned and all that B learned are added. Towards A less of B is taken, towards B less of A; at the ends one of them stands alone. Without B, A is made stronger or weaker, or its opposite, which takes away what it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence vectors of any program or model, one file a language: NumPy&apos;s .npy or safetensors. They are measured as those of a model are. Line 1 of every file says the same sentence, and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a sentence and its translation are nearest to each other in both directions. As published it is of the first 100 sentences, later pieces counting more; it may also be of all, and pooled as the other measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of %1</source>
        <comment>names, or what an entry is written as</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <comment>two forms that a value may have</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them as a model&apos;s. Without texts there are no baselines of letters and lengths to read them against.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything begins with texts: the same sentences in two or more languages (parallel text), or examples of a task. They are copied into the workspace; the files that you bring stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few hundred sentences with translations are enough to measure; a few thousand to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model is a folder of files that has read a great amount of text. Here you see how it is built, how finely it cuts your language into pieces, and whether it can read it at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that fits the memory of this computer and reads your language better than one that knows the letters alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where languages meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads a sentence and its translation. At each layer it is seen whether the translation is nearer to the sentence than every other sentence (retrieval). Where it is for many sentences, the two languages meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well above the shuffled sentences, with an interval that stays clear of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each run did: how its loss fell, how near translations came at each layer, and how well it does in languages that were not taught. Several runs lie over each other, with what differs between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference that holds over several seeds; one run alone shows nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::AboutDialog</name>
    <message>
        <source>About Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). You may use, study, share and change it; it comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::AdapterPicker</name>
    <message>
        <source>Taught a task in %1; brought closer: %2 (layer %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught a task in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought closer: %1 (layer %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not stated what it learned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base model not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for the base model %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>name of a run, or of a way of merging</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>licence %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note on this adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objective: %1</source>
        <comment>what it is trained for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1, %2</source>
        <comment>number; size of a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes this merged adapter out of the workspace; Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in this workspace since %1</source>
        <comment>a date</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::AnswersModel</name>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::AnswersPanel</name>
    <message>
        <source>Language of the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln answer(s) all right</source>
        <translation>
            <numerusform>%1 of %Ln answer all right</numerusform>
            <numerusform>%1 of %Ln answers all right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::BandFields</name>
    <message>
        <source>%1: first layer</source>
        <comment>what acts there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: last layer</source>
        <comment>what acts there</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <comment>between the first and the last layer</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::CheckCard</name>
    <message>
        <source>Whether they go together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::CheckpointsPanel</name>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: validation loss %2, translations found %3, forgotten %4 bits per character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the adapter that the run keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it as an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints: nothing is better than those on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy in the workspace, for the pages Measure, Combine and Try; the run stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only validation data, watched pairs and control texts count here, never scores on test languages: choosing by those would make the test worthless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept by the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: validation loss %2, translations found %3; forgetting was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a point or a row to choose a checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations found (share)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; kept by the run</source>
        <comment>whether on the front</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the points are drawn by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::CombinePage</name>
    <message>
        <source>Combine two adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring an adapter in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try mixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many mixes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose texts or a task to compare on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-with-%2</source>
        <comment>name of a merge grid of two adapters</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter is what a run learned: a small file that changes the model. Two of the same base become one without more training, or one alone is made stronger, weaker or its opposite; they stay as they are. Drop the folder of an adapter here to bring it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: A alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes two adapters: choose B.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::CommandPalette</name>
    <message>
        <source>Nothing of that name can be done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>an action, where it stands</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ComparePanel</name>
    <message>
        <source>How well the task is learned (task loss): lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well translations are told from others (alignment loss): lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations that find each other (retrieval), at the trained layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run has the same colour here and in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what differs between their settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) beside each other</source>
        <translation>
            <numerusform>%Ln run beside each other</numerusform>
            <numerusform>%Ln runs beside each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is the mean of the last %Ln value(s); faint behind it, each step.</source>
        <translation>
            <numerusform>The line is the mean of the last %Ln value; faint behind it, each step.</numerusform>
            <numerusform>The line is the mean of the last %Ln values; faint behind it, each step.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at layer %3</source>
        <comment>name of a run, share found</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss on held-out texts (validation loss): lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no loss that is known here.</source>
        <comment>a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured of these runs that could be compared: test them (Evaluation), or let runs watch a pair of languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what was measured of these runs...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ComparisonPanel</name>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between 0 and 1; 1 is the best. Translations found: at the best layer of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences and the layer at which they meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first layer at which a sentence finds its translation; where most changed comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each wrote for the records of the task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations found, by layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ComparisonSet</name>
    <message>
        <source>Queue these runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> seeds</source>
        <comment>behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or several runs that answer a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1-%2</source>
        <comment>name of a run, what is compared</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) were asked for; those that are there already are not computed again.</source>
        <translation>
            <numerusform>%Ln run was asked for; one that is there already is not computed again.</numerusform>
            <numerusform>%Ln runs were asked for; those that are there already are not computed again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::DataBudgetView</name>
    <message>
        <source>%1 %</source>
        <comment>a share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs say nearly the same as another, and %2 of the batches would hold two of them: each would be taught as wrong for the other (false negatives). The setting data.near_duplicates keeps them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The batch is small for this temperature: sentences half a cosine further away than the translation weigh next to nothing, so the run soon learns nothing more. Raise the batch&apos;s size or the temperature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the data first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of languages in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts pairs and batches of each kind, and looks for sentences that say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts are being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 batches of the task, %2 times through its %3 examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 batches of translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 steps: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::DataTab</name>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no texts here yet. Two files that say the same in two languages are enough to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>names of languages</comment>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %L2</source>
        <comment>kind of data, number of records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
%3</source>
        <comment>name of a dataset, its languages, what it holds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
For evaluation only</source>
        <comment>what a dataset is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not brought in. %2</source>
        <comment>a dataset, and why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a dataset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::DatasetView</name>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln language(s), %L1 records, %2</source>
        <comment>a dataset; %2 is its kind</comment>
        <translation>
            <numerusform>%Ln language, %L1 records, %2</numerusform>
            <numerusform>%Ln languages, %L1 records, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; for evaluation only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::DifferencesView</name>
    <message>
        <source>The settings of these runs are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As Markdown, for a text or a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::EvaluationController</name>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing %1</source>
        <comment>name of a run</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::EvaluationPanel</name>
    <message>
        <source>Test this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts to test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of each language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of each language</source>
        <translation>
            <numerusform>%Ln of each language</numerusform>
            <numerusform>%Ln of each language</numerusform>
        </translation>
    </message>
    <message>
        <source>Test the base model beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well it answers, by language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translation from %1: %2</source>
        <comment>a language, name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this run learned from it)</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run is still under way. It can be tested once it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run left no adapter, so there is nothing to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace has no examples of a task and no parallel texts to test on. Bring some in on the page Texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing. The bar at the foot of the window shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run is being tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) in %1 languages will be asked for. What was kept of an earlier test is replaced.</source>
        <translation>
            <numerusform>%Ln answer in %1 languages will be asked for. What was kept of an earlier test is replaced.</numerusform>
            <numerusform>%Ln answers in %1 languages will be asked for. What was kept of an earlier test is replaced.</numerusform>
        </translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned but not better: %1. Translations are found more often than before the run, but the answers did not improve beyond their interval.</source>
        <comment>languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Behind this run %Ln other(s) will be tested on the same texts, so that they can be compared.</source>
        <translation>
            <numerusform>Behind this run %Ln other will be tested on the same texts, so that they can be compared.</numerusform>
            <numerusform>Behind this run %Ln others will be tested on the same texts, so that they can be compared.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::ExactSettings</name>
    <message>
        <source>The exact settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same run without the window: save the settings as settings.json, then</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ExportDialog</name>
    <message>
        <source>Drawing that looks alike everywhere (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing with letters to edit (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF page (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, 300 dots to the inch (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values as a table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be drawn again by the command isogloss --render (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All values as a table of a LaTeX document (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::FontNotice</name>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font here has the letters of %1. The package %2 (Debian, Ubuntu) brings them.</source>
        <comment>names of languages; name of a package</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::GetModelDialog</name>
    <message>
        <source>Get a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models that this program can measure and train. It opens no connection by itself: type the address on a computer with a network, and copy the files into one folder here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models to get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 million</source>
        <comment>number of weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billion</source>
        <comment>number of weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page asks you to accept it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To measure it takes about %1 of memory, to train about %2; %3 are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Its makers claim %Ln language(s): %1.</source>
        <translation>
            <numerusform>Its makers claim %Ln language: %1.</numerusform>
            <numerusform>Its makers claim %Ln languages: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy into one folder: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer can</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither: too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure and train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <comment>number of languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its makers do not say which languages it knows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::GridPanel</name>
    <message>
        <source>Methods to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place between A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment against the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for merge grids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a merge grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every ticked method at each of these places between A and B, compared on the texts and the task that are chosen above. It waits in the queue for its turn and can be stopped; what is done stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places between A and B, in % of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places, in % of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also with B in these layers alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::HomePage</name>
    <message>
        <source>Nothing was open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch two languages meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isogloss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows where, inside a language model, two languages stop being two, and teaches the model to bring more of them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer: nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A demonstration on a made-up corpus, not evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring my data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two texts that say the same in two languages are enough: tables, verses, ELAN, FieldWorks, TMX and more. A folder of yours keeps everything; your files are copied, never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of memory free</source>
        <comment>%1 is the name of a device, such as cuda:0</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no CUDA device here: small models train well, large ones need one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model learns, before your eyes, that Arabic sentences mean what their English translations mean. It takes about half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a tour of the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ImportDialog</name>
    <message>
        <source>For evaluation only: nothing is ever trained on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files or folders here: texts, tables, ELAN, FieldWorks, TMX and more. Two files that say the same in two languages become one dataset.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format from the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding from the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts to bring in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation type="unfinished">
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of files</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the files say: %1</source>
        <comment>%1 is a format or an encoding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the dataset a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has no / in it and does not begin with a full stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a dataset of this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ImportFields</name>
    <message>
        <source>Text in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document or speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ImportPreview</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ImportTemplates</name>
    <message>
        <source>Keep as a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as %1.</source>
        <comment>name of a template</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with the files alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As last time with these files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::InterferencePanel</name>
    <message>
        <source>Compare A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See in which layers and parts the two change the model alike, and where against each other.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::JobController</name>
    <message>
        <source>Done.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LanguageLookup</name>
    <message>
        <source>Reading the list of languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>script, key of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>own name, script, key of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a code of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a language&apos;s name or code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LanguagesModel</name>
    <message>
        <source>right to left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LanguagesPanel</name>
    <message>
        <source>This needs three languages or more. Choose “every two of the text” under “More ways to measure”, with a text in several languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance (1 less retrieval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree of languages needs every two of them measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest at layer %1 are %2 and %3: distance %4 (%5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They hardly fall into groups: at best into %1 (silhouette %2), with these nearest to all of their group: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They fall into %1 groups (silhouette %2). Nearest to all of its group is in each: %3. To teach a task for all, or to align with, these are the first to choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LanguagesTab</name>
    <message>
        <source>Remove from the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LayerChoicePanel</name>
    <message>
        <source>Layer %1 does better than the middle of the model, beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the middle of the model. No layer does better than it beyond chance, and the middle served well in the published experiments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the middle of the model. Even the best layer (%1) does not rise above what length and shared letters alone give, so the scan says nothing here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the middle of the %1 layers. A scan needs %2 sentences or more; there are too few to say anything better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proposal is made while measuring. Measure again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer to align: %1 of %2</source>
        <comment>a layer, their number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found on one half of %1 sentences of %2: layer %3; on the other half it reaches %4 (95 %: %5 to %6), where the best baseline reaches %7. In %8 % of the draws no layer does better than layer %9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told apart from the best: layers %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 pairs of languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train with layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scan looks at the model before training; which layer trains best is another question. Tried on the sample, with three languages and three seeds at each of its 8 layers, the proposal did not beat a layer taken by chance: it was the middle, which came seventh. Train several layers and compare them before you rely on one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LayerWeights</name>
    <message>
        <source>in all layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by layer, as drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: in which layers</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the attention alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all but the attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: in which parts</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: weight of each layer</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in these layers alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside of these layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LayersPanel</name>
    <message>
        <source>base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run watches no pair of languages. Runs that align do; others watch what their settings name under “watch”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence is the translation (retrieval), dark 0 to light 1. The line is the isogloss: there it is one half.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest is the translation (retrieval), by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearness of translations (cosine), by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>names of two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mismatched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LogDialog</name>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show lines that contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did, with the newest line last. It stays on this computer. The report holds the program, the computer and these lines, without your name, the name of your computer, or any words of your texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Read it before you send it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::LogPanel</name>
    <message>
        <source>The run has not begun to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computed on %1 in %2.</source>
        <comment>a device, a type of numbers</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 tokens, %3 a second.</source>
        <comment>%1: a sentence on the device</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checkpoint was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln checkpoint(s) written, the newest at step %1.</source>
        <translation>
            <numerusform>%Ln checkpoint written, the newest at step %1.</numerusform>
            <numerusform>%Ln checkpoints written, the newest at step %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>step %1, warning: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run had nothing to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 At most %2 of its memory held.</source>
        <comment>%1: sentences on the device and its speed</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MadePanel</name>
    <message>
        <source>The new adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was made. %1</source>
        <comment>why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made, but was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is made, but could not be measured. %1</source>
        <comment>why</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made. What it is made from is untouched. %2</source>
        <comment>name of an adapter; its rank and size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring it beside what it is made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Measuring it beside what it is made from; about %Ln second(s) left</source>
        <translation>
            <numerusform>Measuring it beside what it is made from; about %Ln second left</numerusform>
            <numerusform>Measuring it beside what it is made from; about %Ln seconds left</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is there again.</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MainWindow</name>
    <message>
        <source>Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Isogloss</source>
        <comment>%1 is the name of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New workspace...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a workspace...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;run...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explain panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the folder of the new workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Isogloss</source>
        <comment>%1 is the name of a workspace</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a workspace first, or open one: these files are brought into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <comment>what is redone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is computed, how far it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open re&amp;cent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find an action...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Log and report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the &amp;tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first &amp;tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isogloss was cut off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program that was started on %1 ended without being closed. What was computed is kept up to the last checkpoint. The log says what it did until then, with a report that you can copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MapPanel</name>
    <message>
        <source>A map needs more than two languages. Choose “every two of the text” under “More ways to measure”, with a text in several languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>languages at one layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the adapter changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The adapter changed %1 most, at layer %2: %3; least %4: %5 (%6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most alike are %1, at layer %2: %3; least %4: %5 (%6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of sentences that are farther away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fill their space most evenly, at layer %2: %3; least %4: %5 (%6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told apart least are %1, at layer %2: %3; most %4: %5, where one half is not at all (%6)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasureChoices</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and key of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a text, its number of sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence is (pooling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared (centring)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first with all others (pivot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every two of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mean of its pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their mean, later ones counting more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its last piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without each language&apos;s mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer ways to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured beside it (control)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second text of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same model with random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <comment>a model and its adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest both ways (MEXA), of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first 100 sentences, as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sentences, pooled as published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all sentences, pooled as the others</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasureController</name>
    <message>
        <source>Reading the texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping what was measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasureHead</name>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasureOverlays</name>
    <message>
        <source>%1 + %2</source>
        <comment>a model and its adapter</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasurePage</name>
    <message>
        <source>Bring these languages closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike are two languages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two texts that say the same in two languages are needed. There are none in this workspace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language model is needed. There is none in this workspace yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring takes a few seconds. Nothing is trained, nothing to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring takes about %1 on this computer. Nothing is trained, nothing to set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model reads the sentences: %1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first look at a few sentences: among so few the right one is found more easily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model read is kept: measuring in another way takes seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured here yet. “Measure how alike” fills this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors from files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasurePlot</name>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines or numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffled pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared letters alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first layer (layer 0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By relative depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers or relative depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what was found on the second text, and whether both agree</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not comparable: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same model with random weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair it knows well: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not comparable: it was measured with %2.</source>
        <comment>a model; other sentences, another pooling</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth (0: before the first layer, 1: the last)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most that repeated sentences leave (ceiling)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasureTabs</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeetPage</name>
    <message>
        <source>The model is being opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two languages meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair that is brought together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pair that gets no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now with your own language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. It was computed here and now; nothing was recorded before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2. Nothing here is recorded: a small model learns now, on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences that find their %2 translation rose from %3 to %4; for %5, which got no data, the share went from %6 to %7. A demonstration on a made-up corpus, not evidence.</source>
        <comment>names of two languages, shares, name of a third language, shares</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it the task too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mix the sample&apos;s adapter for a task with the one that brought languages closer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MergeController</name>
    <message>
        <source>Looking at the adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking whether they go together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing two adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying mixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring what was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing an adapter in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MergeHistory</name>
    <message>
        <source>remove %1</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add %1</source>
        <comment>name of an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another adapter was merged from this one. Remove that one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MethodFields</name>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of changes kept (density)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stronger direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the direction of more of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which direction wins (vote)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the largest of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the rank allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that the result keeps at least (energy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers of B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share kept (density)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What wins (vote)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep at least (energy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they become one (method)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap layers (layer_swap)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B in a band of layers, A in all others, half of each beside the band.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average the checkpoints of its run (checkpoint_average)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For A alone, where its run kept checkpoints: steadier than the last of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a method and why it is taken</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: A is only made stronger or weaker.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MixPanel</name>
    <message>
        <source>How much of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A alone to B alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of it; below zero takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of A; below zero takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice as strong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MixTableModel</name>
    <message>
        <source>none</source>
        <comment>no layer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2, translations found</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the task</source>
        <comment>a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of B</source>
        <comment>a mix, by the place of a slider from A to B</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <comment>of the checkpoints of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of A</source>
        <comment>an adapter made stronger or weaker</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the task (not trained on)</source>
        <comment>a language</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ModelLibrary</name>
    <message>
        <source>Looking at a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ModelView</name>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure languages with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a conversation is written for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder is not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved or renamed, or lies on a disk that is not connected. What was measured with it is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers for each piece (hidden size)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sharing %2 keys and values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (parameters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 million</source>
        <comment>number of weights</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; characters it does not know become bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2), %Ln file(s)</source>
        <translation>
            <numerusform>%1 (%2), %Ln file</numerusform>
            <numerusform>%1 (%2), %Ln files</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1: more than the %2 that are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 of %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory to measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory to train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder declares no template: texts are written one after another, each on its line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder declares a template that is not known here. Measuring needs none; for teaching a task, choose one in the settings of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder declares the template %1. An example:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught the task in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned in the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of its data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May leave this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256): %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint is being computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its fingerprint, which tells it from any other model, is not computed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers only, because of %1</source>
        <comment>%1 are names of datasets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing, because of %1</source>
        <comment>%1 are names of datasets</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in the same place, and pointed to: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ModelsPage</name>
    <message>
        <source>Models and adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is a folder with config.json, .safetensors files and a tokenizer, as Hugging Face has them: Llama, Mistral, Qwen 2.5, Qwen 3. It stays where it is and is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name of a model or adapter, a word about it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where %1 is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get a model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::OverlapModel</name>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how much of a text is in another</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::OverlapPanel</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What counts as the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly the same, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %L2</source>
        <comment>name of a language, number of its texts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No evaluation text is among the training texts, in %Ln language(s).</source>
        <translation>
            <numerusform>No evaluation text is among the training texts, in %Ln language.</numerusform>
            <numerusform>No evaluation text is among the training texts, in %Ln languages.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %L1 evaluation texts %L2 are among the training texts, %L3 but for capitals and punctuation, %L4 nearly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>what was found; languages with counts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other dataset here has one of these languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run learned by heart says nothing about how good it is. See which of these texts are among those that are trained on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a run learned by heart says nothing about how good it is. See which of these texts are among those that judge it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Leave %Ln record(s) out of this dataset</source>
        <translation>
            <numerusform>Leave %Ln record out of this dataset</numerusform>
            <numerusform>Leave %Ln records out of this dataset</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::OverlapSearch</name>
    <message>
        <source>Comparing %1 and %2</source>
        <comment>names of datasets</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::OwnLanguageDialog</name>
    <message>
        <source>Add the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From left to right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From right to left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a language that no registry has, or a variety to be kept apart. It is found by its names everywhere in this workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What its speakers call it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a script&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family, if it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, qaa to qtz</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is one of qaa to qtz, which are left to everyone&apos;s own use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a language with this code already: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in files as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name and a script are needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::PairCard</name>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right one found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell to see its texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike a model sees them was not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sees them most alike at layer %2: it finds the right one of %L3 sentences in %4 of 100.</source>
        <comment>name of a model</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::PairList</name>
    <message>
        <source>Languages to bring closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 (%3, %Ln sentence(s))</source>
        <comment>languages, name of a dataset</comment>
        <translation type="unfinished">
            <numerusform>%1 and %2 (%3, %Ln sentence)</numerusform>
            <numerusform>%1 and %2 (%3, %Ln sentences)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::PairsModel</name>
    <message>
        <source>%1 k</source>
        <comment>thousands of sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 sentences</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and key of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
At layer %2 they find each other in %3, measured with %L4 sentences</source>
        <comment>%1 is a pair</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::PairsTab</name>
    <message>
        <source>No two languages have texts in common yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences of each pair of languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences that two languages have in common. Measure a pair, and its colour says how alike a model sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences that two languages have in common.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 sentences, for evaluation only</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 sentences</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <comment>a model with an adapter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, composed over %2</source>
        <comment>sentences of a dataset; key of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: how often the nearest sentence is the right one (retrieval) at layer %L3 of %1, with %L2 sentences. Hatched: measured otherwise, or not yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::PanelAnswers</name>
    <message>
        <source>in normal form C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without tone marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run kept no checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run watched no sentences of these two languages. Its checkpoints can be measured on the text that is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::PicturePanel</name>
    <message>
        <source>How sentences are placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>widest view (principal components)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neighbours stay near (t-SNE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2, sentence by sentence</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sentence is a point, joined to its translation by a line. Short lines: the model sees both alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first axis (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second axis (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second component</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 at layer %3, near ones near (t-SNE), on %4 sentences of %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 at layer %3, on %4 sentences of %5: the picture holds %6 % of what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; of all sentences, %2 find their translation nearest</source>
        <comment>what the picture shows, a share</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ProgressPanel</name>
    <message>
        <source>Losses: lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss (nats)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgetting: bits per character above the first measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change (bits per character)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations that find each other in their batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do task and alignment pull the same way (gradient cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly a step pulls (gradient norm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>norm before clipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither helps nor harms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment at chance (ln B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The line is the mean of the last %Ln value(s); faint behind it, each step.</source>
        <translation>
            <numerusform>The line is the mean of the last %Ln value; faint behind it, each step.</numerusform>
            <numerusform>The line is the mean of the last %Ln values; faint behind it, each step.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 bits per character at first, %3 now.</source>
        <comment>name of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being forgotten: %2 bits per character more than at first (95 % between %3 and %4).</source>
        <comment>name of a language</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::QualityPanel</name>
    <message>
        <source>Look for problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies, lost letters, numbers that differ, remains of web pages: whatever is found can be looked at, mended or left out, and every step can be undone. The original stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <comment>what was found, in how many records</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found in %L1 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through %L1 records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) left out by steps.</source>
        <translation>
            <numerusform>%Ln record left out by steps.</numerusform>
            <numerusform>%Ln records left out by steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) mended by steps.</source>
        <translation>
            <numerusform>%Ln record mended by steps.</numerusform>
            <numerusform>%Ln records mended by steps.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lengths of texts and their translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by its lengths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters in %1</source>
        <comment>name of a language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>what is redone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::QualityReview</name>
    <message>
        <source>Looking through %1</source>
        <comment>%1 is the name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step before is still being done. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing %1</source>
        <comment>%1 is the name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::QueueModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::QueuePanel</name>
    <message>
        <source>The runs that wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes before all others; a run under way stops behind its step and waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run under way stops behind its step, keeps what it has, and waits again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after another, from the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One run at a time is computed; the others have their turn in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These runs are held. Nothing of them is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ReadingPanel</name>
    <message>
        <source>Let it read fifty sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this model read my language?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading fifty sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 bits for a letter (%2 by knowing which letter follows which), from %Ln sentence(s)</source>
        <translation>
            <numerusform>%1 bits for a letter (%2 by knowing which letter follows which), from %Ln sentence</numerusform>
            <numerusform>%1 bits for a letter (%2 by knowing which letter follows which), from %Ln sentences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pieces a word, %2 % of them parts of letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 pieces for one of the other language</source>
        <comment>pieces a word, the price of saying the same</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes: it reads %1 much better than from the letters alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poorly: it reads %1 a little better than from the letters alone. Scores will be low; training can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No: it knows next to nothing of %1. Scores will be near chance; choose another model, or train this one on running text first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in a text in your language: on the Texts page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RecordsModel</name>
    <message>
        <source>%1 (marked)</source>
        <comment>%1 is the key of a record</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RecordsPanel</name>
    <message>
        <source>Find in all languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 records: %3</source>
        <comment>%3 says why these</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the chosen records, to look at them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the chosen records out; the original keeps them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RemovalPanel</name>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) in %1, with every edit</source>
        <comment>names of languages</comment>
        <translation>
            <numerusform>%Ln record in %1, with every edit</numerusform>
            <numerusform>%Ln records in %1, with every edit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The copies of %Ln untouched original(s) that are kept here</source>
        <translation>
            <numerusform>The copy of %Ln untouched original that is kept here</numerusform>
            <numerusform>The copies of %Ln untouched originals that are kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of predictions, which hold its texts: %1</source>
        <translation>
            <numerusform>%Ln file of predictions, which holds its texts: %1</numerusform>
            <numerusform>%Ln files of predictions, which hold its texts: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The note that its parts belong together: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the cache, which is computed again when it is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) that used it, without the examples of its texts: %1</source>
        <translation>
            <numerusform>%Ln run that used it, without the examples of its texts: %1</numerusform>
            <numerusform>%Ln runs that used it, without the examples of its texts: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln adapter(s) that learned from it, and may still know what it says: %1</source>
        <translation>
            <numerusform>%Ln adapter that learned from it, and may still know what it says: %1</numerusform>
            <numerusform>%Ln adapters that learned from it, and may still know what it says: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln configuration(s) that name it, and cannot be started any more: %1</source>
        <translation>
            <numerusform>%Ln configuration that names it, and cannot be started any more: %1</numerusform>
            <numerusform>%Ln configurations that name it, and cannot be started any more: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::ReportWriter</name>
    <message>
        <source>Writing a report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ResultsPage</name>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Here you will see how each one goes, and compare them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the adapter %1 of this workspace now.</source>
        <comment>a name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1, with %Ln figure(s).</source>
        <comment>a folder</comment>
        <translation>
            <numerusform>The report is in %1, with %Ln figure.</numerusform>
            <numerusform>The report is in %1, with %Ln figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunCommands</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits at the next batch; the memory stays in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the whole state behind this step, and goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishes the step and keeps what was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends at once; only what checkpoints hold stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues behind the newest checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run goes on behind the end of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by </source>
        <comment>in front of a number of steps, behind the button Extend</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> steps</source>
        <comment>behind a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps to extend the run by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new run with the same settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the files of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run did not come to its end (%1). It can go on behind its newest checkpoint.</source>
        <comment>the state of the run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change and start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form of the page Train with these settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunController</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunExchange</name>
    <message>
        <source>Write a report...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables, every number, figures, methods, BibTeX and licences, as files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a run of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trainer_state.json of Hugging Face, or an event file of TensorBoard; it is only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs of other programs (trainer_state.json *.tfevents.*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunLibrary</name>
    <message>
        <source>the note of %1</source>
        <comment>name of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tags of %1</source>
        <comment>name of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunListModel</name>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped, kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task only</source>
        <comment>what a run is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment only</source>
        <comment>what a run is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>task and alignment</source>
        <comment>what a run is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name of a run, its note</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name of a run, its state, what it is for</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of a run, its tags</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunListPanel</name>
    <message>
        <source>Find a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of its name, its tags, its note, its state or what it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln run(s) shown</source>
        <translation>
            <numerusform>%1 of %Ln run shown</numerusform>
            <numerusform>%1 of %Ln runs shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln run(s) chosen</source>
        <translation>
            <numerusform>%Ln run chosen</numerusform>
            <numerusform>%Ln runs chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose several to compare them (Ctrl or Shift).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of a set of runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the runs that were queued together as the conditions that they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln run(s))</source>
        <comment>name of a set, how many are done</comment>
        <translation>
            <numerusform>%1 (%2 of %Ln run)</numerusform>
            <numerusform>%1 (%2 of %Ln runs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunNotes</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written beside this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word or several, with commas between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was tried, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last change back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the change again: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunPage</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunReader</name>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring runs alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run of another program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunStepsPanel</name>
    <message>
        <source>No run of this model is in the workspace yet. Runs that train with this model stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the steps of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences and the layer at which they meet at each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer at which they meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences that the run watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sentences of %1, at each kept checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: the layer at which it meets</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they do not meet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SavedSettings</name>
    <message>
        <source>Use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of earlier runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form takes the chosen ones; what it has now can be had back by Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the name of the run, without starting it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SeedsView</name>
    <message>
        <source>Measure again on common sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions over seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run was measured on other sentences; this measures all on those that none was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test these runs on the same texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the test of the first run, with the others behind it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SeenPanel</name>
    <message>
        <source>What the model sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence of any language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning, how did you sleep?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>number of pieces</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for %2: %3 pieces a word.</source>
        <comment>numbers of pieces and of words</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s) with a broken frame stand for single bytes: the model has no piece for these characters.</source>
        <translation>
            <numerusform>%Ln piece with a broken frame stands for a single byte: the model has no piece for these characters.</numerusform>
            <numerusform>%Ln pieces with a broken frame stand for single bytes: the model has no piece for these characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::SentenceMeetings</name>
    <message>
        <source>at none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They meet at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the adapter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SentencePanel</name>
    <message>
        <source>Another sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at no layer is its translation the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is where the two first meet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SentencesPanel</name>
    <message>
        <source>What each sentence finds is not kept. Measure again to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each sentence meets its translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences and the layer at which they meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is nearest at each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At layer %1 every sentence finds its translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At layer %1, where most meet, %2 of %3 sentences find another one; of these, %4 find the sentence just before or behind the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: what is nearest at each layer</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <comment>the right sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each sentence of %1 and %2 meets its translation</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SettingsDraft</name>
    <message>
        <source>Allowed: %1</source>
        <comment>what a setting may be</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>several settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a setting: %1</source>
        <comment>what it does</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SettingsPanel</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed setting(s) are among those not shown.</source>
        <translation>
            <numerusform>%Ln changed setting is among those not shown.</numerusform>
            <numerusform>%Ln changed settings are among those not shown.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a setting is; what is wrong with it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next or the last control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push a button, tick a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything the program can do is also found by its name: Ctrl+K.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SpellingPanel</name>
    <message>
        <source>Measure other spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants of my spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same sentences in %1 as they are written, in Unicode&apos;s normal form C, without tone marks, and in Latin letters (ICU).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change in these sentences: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 of %2 all spellings are the same.</source>
        <comment>a language, a text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it is written, %1 meets best: %2 at layer %3, on %4 sentences of %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 meets best %2: %3 at layer %4, as written %5: the intervals overlap (%6)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 meets best %2: %3 at layer %4, as written %5 (%6)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::SplitPanel</name>
    <message>
        <source>Make datasets of the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said in one part is said in no other: a sentence and its translations stay together, and so do documents and speakers. This dataset stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in each part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn with number (seed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) left out, since another part says the same.</source>
        <translation>
            <numerusform>%Ln record left out, since another part says the same.</numerusform>
            <numerusform>%Ln records left out, since another part says the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %L2 records to train on</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 records for validation</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 records for the test</source>
        <comment>name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::StepMeetings</name>
    <message>
        <source>model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of these do so by layer %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences that the run watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sentences of %2</source>
        <comment>a number, name of a text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1, %2 meet their translation at a layer at first (%3), and %4 at step %5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TableExportDialog</name>
    <message>
        <source>It was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table for other programs (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of a LaTeX document (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TermsForm</name>
    <message>
        <source>For evaluation only: nothing is ever trained on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to name, as they wish to be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the speakers agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln untouched original(s) kept, %L1 lines left out of the records</source>
        <translation>
            <numerusform>%Ln untouched original kept, %L1 lines left out of the records</numerusform>
            <numerusform>%Ln untouched originals kept, %L1 lines left out of the records</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers only: scores, plots, adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may leave this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <comment>what is undone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <comment>what is redone</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TestChoice</name>
    <message>
        <source>Texts to compare on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task to test on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, %3, %Ln sentence(s)</source>
        <comment>languages, name of a dataset</comment>
        <translation type="unfinished">
            <numerusform>%1 and %2, %3, %Ln sentence</numerusform>
            <numerusform>%1 and %2, %3, %Ln sentences</numerusform>
        </translation>
    </message>
    <message>
        <source>No texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Task: %1, %Ln record(s)</source>
        <comment>name of a dataset</comment>
        <translation>
            <numerusform>Task: %1, %Ln record</numerusform>
            <numerusform>Task: %1, %Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>No task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TextImport</name>
    <message>
        <source>%1: %L2</source>
        <comment>name of a language, number of its texts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) brought in</source>
        <translation>
            <numerusform>%Ln record brought in</numerusform>
            <numerusform>%Ln records brought in</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>records brought in, lines left out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out</source>
        <translation>
            <numerusform>%Ln line left out</numerusform>
            <numerusform>%Ln lines left out</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>what was brought in; texts of each language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a language, a warning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in %1</source>
        <comment>%1 is the name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TextRemoval</name>
    <message>
        <source>It is used by a run that computes or waits: %1. Stop it, or take it out of the queue, then remove the dataset.</source>
        <comment>folder of a run</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removing %1</source>
        <comment>%1 is the name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TextSplit</name>
    <message>
        <source>Parting %1</source>
        <comment>%1 is the name of a dataset</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TextsPage</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TokenizerPanel</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces for one of the pivot&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces by language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces (tokens) into which the model&apos;s tokenizer cuts the same sentences. A sentence counts as cut when it has more than %1. Training time is for 1,000 sentences read once, as this computer measured last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How evenly the tokenizer treats languages, on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer treats these languages nearly alike: %1 takes %2 pieces for one of %3, on %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes %2 pieces for one of %3, on %4: harder for the model, slower, and sooner cut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::Tour</name>
    <message>
        <source>Where to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shows in half a minute what this program does: two languages that meet inside a small model. Your own texts go into a workspace, a folder of yours. F1 shows and hides the explanations on the right, Ctrl+K finds anything by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in two texts that say the same in two languages: drop the files here. The tab Pairs shows which languages have sentences in common, and how alike a model sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is a folder on this computer. Here you see what it needs, which to get, and whether it can read your language at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure before you train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a pair and press the button: layer by layer you see how often a sentence finds its translation. Nothing is trained, and nothing has to be set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what you want, such as bringing two languages closer, and choose a quick look first. The program says beforehand how long it takes and how much memory it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a run while it goes on, pause it, compare it with others. The line through the map is the isogloss: where half of the sentences find their translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter that knows a task and one that brought languages closer become one, without training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence and see what the model answers, with and without an adapter. That is all: the Help menu has this tour, the shortcuts and the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TrainPage</name>
    <message>
        <source>What is this run for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sentences that say the same in both. What a model learns in one then also works in the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a task, and use it in other languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With examples of a task in one language, and sentences that say the same in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taught in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages to bring closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the exact settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln example(s))</source>
        <comment>name of a dataset</comment>
        <translation>
            <numerusform>%1 (%Ln example)</numerusform>
            <numerusform>%1 (%Ln examples)</numerusform>
        </translation>
    </message>
    <message>
        <source>All languages of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring texts in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring languages closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach translation from my texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With sentences that say the same in two languages: from the first into the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (roughly %2)</source>
        <comment>how thorough a run is; how long it takes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this workspace, and left out: %1.</source>
        <comment>names of files</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TransferPanel</name>
    <message>
        <source>%1 (95 %: %2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run of this workspace was tested in several languages yet. A CSV with the columns language and score will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does alignment go with the task?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of a task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pieces per word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these scores, %1 languages were measured here with %2; at least %3 are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned but not better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found with %1 (retrieval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1 held fixed: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaving out one family after the other: from %1 (without %2) to %3 (without %4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 languages: one more can turn the result. Ten or more say something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aligned but not better: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 languages alignment and score go together by %2 (Spearman), at layer %3, on up to %4 sentences of %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>texts of training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TrialPanel</name>
    <message>
        <source>Try this mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the base, A, B and three mixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the mix, and others to compare with, on texts of yours before you make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the base, A and what is tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1; about %Ln second(s) left</source>
        <comment>what is measured</comment>
        <translation>
            <numerusform>%1; about %Ln second left</numerusform>
            <numerusform>%1; about %Ln seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isogloss::app::TryPage</name>
    <message>
        <source>Try a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command such as: Set an alarm for seven o&apos;clock tomorrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the slots of the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask base, A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without any adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no adapter in this workspace yet. Train one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A and B belong to different base models. Choose two of the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::TypedPanel</name>
    <message>
        <source>Find the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is nearest to the typed sentence at each layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1. The nearest sentences in %2 are looked up at every layer.</source>
        <comment>two languages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence and how near it is</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::VectorsPanel</name>
    <message>
        <source>Vectors that another program made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file a language, .npy or safetensors, of the same sentences in the same order: sentences by width, or layers by sentences by width. The first column says the language and can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the files out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure of the vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vectors (*.npy *.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the vectors from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vectors from files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence %1</source>
        <comment>its number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placing the sentences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that the vectors are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their sentences are not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their sentences: %1</source>
        <comment>the name of a text</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::WorkspaceOpener</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::BarChart</name>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 highest for %2 (%3)</source>
        <comment>name of a series, name of a row, value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::Chart</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the next value, which is then said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the first or the last value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the cell or point under the cross-hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show a line or a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is zoomed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the cross-hair away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::ChartFrame</name>
    <message>
        <source>Save, copy, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as a file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;all of it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, copy, table: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the si&amp;gnature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save with what &amp;draws it again...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::ExplainPanel</name>
    <message>
        <source>Explain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::HeatMap</name>
    <message>
        <source>%1 %2, %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2 and %3: lowest %4 at %5; highest %6 at %7.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::JobBar</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is being computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>jobs that wait or run besides</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is being computed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::LineChart</name>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No curve is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 over %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked at the edge: %1 not a number, %2 infinite, %3 not above zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked at the edge: %1 not a number, %2 infinite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before smoothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where several points share a column of 1/600 inch, the least and the greatest of them are drawn; the table of values has them all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::NoticeBar</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::Scatter</name>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) not drawn: a value is not a number or infinite.</source>
        <translation>
            <numerusform>%Ln point not drawn: a value is not a number or infinite.</numerusform>
            <numerusform>%Ln points not drawn: a value is not a number or infinite.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 against %2: points shown %3, of them flagged %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from</source>
        <comment>lower end of a measure&apos;s interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, to</source>
        <comment>upper end of a measure&apos;s interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flag</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::ShareBar</name>
    <message>
        <source>%1 %2</source>
        <comment>name of a part, its count</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::TokenChips</name>
    <message>
        <source>%1: one byte, piece %2 of the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: piece %2 of the vocabulary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::TourBar</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>step of a tour, how many there are, its title</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::TreeChart</name>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearest to each other are %1, at %2; all are joined at %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::ValueField</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: reset</source>
        <comment>%1 is the title of a field</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::widgets::WeightCurve</name>
    <message>
        <source>Layer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Files of running text, a sentence or document a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key and value heads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width inside the feed-forward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest text in tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base of the rotary frequencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is the embedding matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How pieces are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces of the tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the characters that get a piece of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other characters become bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Padded tokens in a micro-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro-batches in an optimizer step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two lines of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads that compute; 0 is all cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First and last block that is adapted; without a value all are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linear maps of a block that are adapted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much room the adapter has to change the model (rank).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the adapter counts (alpha); its scale is alpha divided by rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the adapter&apos;s input that is dropped at random while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale by alpha over the root of rank (rsLoRA).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of an adapter whose weights are the first ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an optimizer step holds: the task, the alignment, or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block at whose output translations are pulled together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly to pull languages together (alignment weight).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sharply a translation must stand out (temperature).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the states of a sentence&apos;s tokens become one vector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The begin-of-text token counts in the mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made small: the contrastive loss, or the squared distance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which side must find its translation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The side that is not moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle the translations: the placebo that alignment is compared with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of the task that is taught.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that choose the best step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences with their translations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running text to learn as it is; counts as task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out pairs that the live layer plot shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out text that shows what is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a record is written for the model (chat template).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longer records are left out, and counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs set aside for watching when there is no watch set; auto is 20 %, at most 200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch holds pairs of several language pairs, or of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above 1, language pairs with little data are drawn more often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether sentences that are nearly the same may meet in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records or pairs in a micro-batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over the task&apos;s records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run ends here at the latest; without a value there is no end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two looks at the validation loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks without a better validation loss after which the run ends; 0 never ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between two measurements of all layers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a finished run to extend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why data that are marked for evaluation only are trained on; else they are not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each language pair at most so many are trained on; without a value all are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A language whose pairs are watched but not trained on (held-out language).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences of each pair that are measured; auto keeps their cost under 5 % of the training&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides what is set aside; without a value the seed of the run does. The same in all runs that are compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
