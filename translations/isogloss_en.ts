<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>mark %n chosen record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>leave out %n chosen record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%1 and %2 meet at no layer: at best %3, at layer %4 of %5, where chance alone reaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 hardly meet: at best, at layer %3 of %4, %5 (95 %: %6 to %7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 meet best at layer %3 of %4: %5 (95 %: %6 to %7)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence is the translation (retrieval), mean of both directions. Text: %1, %2 of its %3 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often the nearest sentence is the translation (retrieval), mean of both directions. Text: %1, %2 sentences.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>There are no two adapters in this workspace yet. Train one, or open one.</source>
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
        <source>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %n sentence(s).</source>
        <translation>
            <numerusform>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %n sentence.</numerusform>
            <numerusform>At its best layer, %1, the mix finds %2 (95 %: %3 to %4) of the translations; A %5, B %6, the base %7; %n sentences.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mix is worse than both on these texts. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank %1, %2; %3 % of what both hold together is kept.</source>
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
    <name>TrainingPlan</name>
    <message>
        <source>There is no base model in this workspace. Add one on the page Models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no parallel text to train on. Bring one in on the page Texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no task data to train on. Bring some in on the page Texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring %1 and %2 closer together in the middle of the model %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach the task of %1 in %2, and keep %3 close to %4 in the middle of the model %5.</source>
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
        <source>At most %1 steps of %2 examples, very roughly %3 at the speed of the last run.</source>
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
        <source>%n time(s) through all examples, %L1 in a step.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>{path} holds no texts. Choose a file of text records.</source>
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
        <source>{path} holds no model: config.json or the .safetensors files are missing. Choose the folder that holds them.</source>
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
        <source>In the middle all that A learned and all that B learned are added. Towards A less of B is taken, towards B less of A; at the ends one of them stands alone.</source>
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
</context>
<context>
    <name>isogloss::app</name>
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
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike a model sees two languages, layer by layer</source>
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
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a run and start it</source>
        <translation type="unfinished"></translation>
    </message>
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
</context>
<context>
    <name>isogloss::app::CombinePage</name>
    <message>
        <source>Combine two adapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter is what a run learned: a small file that changes the model. Two of the same base become one without more training; the two stay as they are.</source>
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
        <source>How much of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From A alone to B alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two become one (method)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts to compare on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the mix on texts of yours before you make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the new adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2, %3, %n sentence(s)</source>
        <comment>languages, name of a dataset</comment>
        <translation>
            <numerusform>%1 and %2, %3, %n sentence</numerusform>
            <numerusform>%1 and %2, %3, %n sentences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1-and-%2</source>
        <comment>name of a new adapter from two others</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the base, A, B and the mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made. A and B are untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gone again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share found</source>
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
        <source>%1 and %n more</source>
        <comment>names of languages</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
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
</context>
<context>
    <name>isogloss::app::DatasetView</name>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n language(s), %L1 records, %2</source>
        <comment>a dataset; %2 is its kind</comment>
        <translation>
            <numerusform>%n language, %L1 records, %2</numerusform>
            <numerusform>%n languages, %L1 records, %2</numerusform>
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
        <source>The chart was not saved</source>
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
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>%n checkpoint(s) written, the newest at step %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</context>
<context>
    <name>isogloss::app::MainWindow</name>
    <message>
        <source>Isogloss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run to show</source>
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
    <name>isogloss::app::MeasurePage</name>
    <message>
        <source>Bring these languages closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike are two languages?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where each sentence meets its translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure again to see it for every sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences and the layer at which they meet</source>
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
        <source>Measure again</source>
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
        <source>with the adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::MeasurePlot</name>
    <message>
        <source>Nearest is right (retrieval)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearness (cosine)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the lines show</source>
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
        <source>model alone</source>
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
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>translations, model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shuffled, model alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
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
</context>
<context>
    <name>isogloss::app::MergeController</name>
    <message>
        <source>Trying a mix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combining two adapters</source>
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
        <source>%1 (%2), %n file(s)</source>
        <translation>
            <numerusform>%1 (%2), %n file</numerusform>
            <numerusform>%1 (%2), %n files</numerusform>
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
        <source>Its folder is not there any more.</source>
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
        <source>Measure how alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring closer</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>No pair chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell to see its texts.</source>
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
        <source>The line is the mean of the last %n value(s); faint behind it, each step.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>%n record(s) left out by steps.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) mended by steps.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo %1</source>
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
    <name>isogloss::app::ResultsPage</name>
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
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run yet. Train one, or open a folder that holds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>name of a run, its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
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
</context>
<context>
    <name>isogloss::app::RunController</name>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isogloss::app::RunPage</name>
    <message>
        <source>Ended at step %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Finished after %n step(s).</source>
        <translation>
            <numerusform>Finished after %n step.</numerusform>
            <numerusform>Finished after %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n step(s); what it learned is kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
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
        <source>%n piece(s) with a broken frame stand for single bytes: the model has no piece for these characters.</source>
        <translation>
            <numerusform>%n piece with a broken frame stands for a single byte: the model has no piece for these characters.</numerusform>
            <numerusform>%n pieces with a broken frame stand for single bytes: the model has no piece for these characters.</numerusform>
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
    <name>isogloss::app::SettingsDraft</name>
    <message>
        <source>Allowed: %1</source>
        <comment>what a setting may be</comment>
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
        <source>%n changed setting(s) are among those not shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what a setting is; what is wrong with it</comment>
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
        <source>%n untouched original(s) kept, %L1 lines left out of the records</source>
        <translation>
            <numerusform>%n untouched original kept, %L1 lines left out of the records</numerusform>
            <numerusform>%n untouched originals kept, %L1 lines left out of the records</numerusform>
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
</context>
<context>
    <name>isogloss::app::TextImport</name>
    <message>
        <source>%1: %L2</source>
        <comment>name of a language, number of its texts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) brought in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>records brought in, lines left out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>what was brought in; texts of each language</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>key of a language, a warning</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing in %1</source>
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
        <source>%1 and %2 (%3, %n sentence(s))</source>
        <comment>languages, name of a dataset</comment>
        <translation>
            <numerusform>%1 and %2 (%3, %n sentence)</numerusform>
            <numerusform>%1 and %2 (%3, %n sentences)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n example(s))</source>
        <comment>name of a dataset</comment>
        <translation>
            <numerusform>%1 (%n example)</numerusform>
            <numerusform>%1 (%n examples)</numerusform>
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
    <name>isogloss::app::WorkspaceOpener</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the sample</source>
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
        <source>%n more</source>
        <comment>jobs that wait or run besides</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before smoothing</source>
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
        <source>%n point(s) not drawn: a value is not a number or infinite.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
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
        <source>First and last block that is adapted; null adapts all.</source>
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
        <source>The run ends here at the latest; null sets no end.</source>
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
</context>
</TS>
