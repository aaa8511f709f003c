/** German. */
export default {
  pdf: 'PDF',
  pdfOf: 'PDF von {name}',
};
