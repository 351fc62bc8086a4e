import type { EasyText } from './easy-text.js';

/** Our page in easy English. */
export const EASY_EN: EasyText = {
  lead: 'What is this? And how can I take part?',
  unchecked: 'People with learning difficulties have not checked this text yet.',
  sections: [
    {
      heading: 'What is this?',
      lines: [
        'A city plans many things.',
        'For example:',
        '- a playground',
        '- a bike path',
        '- new houses',
        'The city asks you:',
        'What do **you** think?',
        'The hard word for this is: participation.',
        'Participation means: you can say what you think.',
        'This website shows where you can do that.',
        'It shows many cities.',
      ],
    },
    {
      heading: 'How do I find something in my city?',
      lines: [
        'Go to the page [Find procedures](/en).',
        'There is a search field.',
        'Write into the field:',
        '- the name of your town',
        '- or your postcode',
        '- or a word, like: school',
        'Then press: Search.',
        'You see a list.',
        'Above each name is a word.',
        'The word tells you:',
        '- **Open** means: you can take part now.',
        '- **Planned** means: it starts later.',
        '- **Closed** means: it is over.',
      ],
    },
    {
      heading: 'How do I take part?',
      lines: [
        'Choose something from the list.',
        'Press on its name.',
        'Then you can read more.',
        'There is also a button.',
        'The button takes you to the website of the city.',
        'There you write what you think.',
        'Look at the last day.',
        'The hard word for this is: deadline.',
        'After the last day you cannot take part any more.',
      ],
    },
    {
      heading: 'What happens then?',
      lines: [
        'The city reads what people wrote.',
        'Then the city decides.',
        'Some cities write down what they decided.',
        'This is called: result.',
        'You find the result here, too.',
      ],
    },
    {
      heading: 'What does it cost?',
      lines: [
        'This website costs no money.',
        'You need no name and no password.',
        'This website does not remember what you look for.',
      ],
    },
    {
      heading: 'Who helps me?',
      lines: [
        'Do you have a question?',
        'Please ask your city.',
        'Every page says which office to ask.',
        'Is there a word you do not know?',
        'Look into our [glossary](/en/glossar).',
        'A glossary is a list of hard words.',
        'We explain these words there.',
        'But the glossary is **not** in easy language.',
      ],
    },
  ],
};
