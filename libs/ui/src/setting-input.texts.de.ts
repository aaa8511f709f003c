/** German. */
export default {
  none: 'keine',
  on: 'an',
  off: 'aus',
  anyCurrency: '(jede Währung)',
  all: 'alle',
  empty: 'leer',
  names: 'Ein Name nach dem anderen; * allein heißt alle.',
  between: '{min} bis {max}',
  numbers: 'Bis zu {n} Zahlen, durch Kommas getrennt.',
  sums: 'Eine Zeile je Währung, zum Beispiel „EUR 100.00“; „*“ steht für jede andere Währung.',
};
