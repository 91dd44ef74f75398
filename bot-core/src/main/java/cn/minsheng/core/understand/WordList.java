package cn.minsheng.core.understand;

/**
 * A list of words with one meaning 词表, such as the words of a leaf that name what is wrong.
 *
 * @param id position in the lexicon
 * @param name for messages about wrong settings
 * @param shadowing whether its longer words hide the shorter ones of such lists inside them (加装电梯 hides 电梯)
 */
record WordList(int id, String name, boolean shadowing) {}
