/** Word documents (.docx) as text: fflate opens the container, saxes reads the XML. */
export { readDocx } from './readDocx'
